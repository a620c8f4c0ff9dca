//! A full disk: what is being archived fails cleanly, what was archived stays.

use std::io::Read;
use std::path::Path;
use std::process::Command;

use actaviva::archive::ArchiveError;
use actaviva::archive::vault::Vault;

/// A small disk of its own, unmounted with the test.
struct SmallDisk {
    folder: tempfile::TempDir,
}

impl SmallDisk {
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let mounted = Command::new("mount")
            .args(["-t", "tmpfs", "-o", "size=2m", "tmpfs"])
            .arg(folder.path())
            .status()
            .unwrap();
        assert!(mounted.success(), "root can mount a tmpfs");
        Self { folder }
    }
}

impl Drop for SmallDisk {
    fn drop(&mut self) {
        let _gone = Command::new("umount").arg(self.folder.path()).status();
    }
}

/// Bytes that do not compress.
struct Noise(u64);

impl Read for Noise {
    fn read(&mut self, buffer: &mut [u8]) -> std::io::Result<usize> {
        for byte in &mut *buffer {
            // xorshift
            self.0 ^= self.0 << 13;
            self.0 ^= self.0 >> 7;
            self.0 ^= self.0 << 17;
            *byte = self.0.to_le_bytes()[3];
        }
        Ok(buffer.len())
    }
}

fn is_root() -> bool {
    Command::new("id").arg("-u").output().is_ok_and(|id| id.stdout.trim_ascii() == b"0")
}

fn files_below(folder: &Path) -> usize {
    std::fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .map(|path| if path.is_dir() { files_below(&path) } else { 1 })
        .sum()
}

#[test]
fn a_full_disk_refuses_new_bytes_and_leaves_nothing_of_them() {
    if !is_root() {
        // only root can mount the small disk; CI is root
        return;
    }
    let disk = SmallDisk::new();
    let vault = Vault::new(disk.folder.path().join("archive"));
    let kept = vault.take(&mut &b"before"[..]).unwrap();
    let refused = vault.take(&mut Noise(1).take(8_000_000));
    assert!(matches!(refused, Err(ArchiveError::Write { .. })), "{refused:?}");
    assert_eq!(files_below(disk.folder.path()), 1, "only what was there before");
    assert_eq!(vault.rehash(&kept.digest).unwrap(), (kept.digest, 6));
    // and with room again it works
    assert!(vault.take(&mut Noise(1).take(100_000)).unwrap().is_new);
}
