//! Proof and checkpoint checked with an implementation of our own, from the texts of the standards.

use actaviva::archive::log::Log;
use actaviva::domain::evidence::Digest as Known;
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use ed25519_dalek::{Signature, VerifyingKey};
use serde_json::Value;
use sha2::{Digest, Sha256};

use crate::stage::Stage;

type Hash = [u8; 32];

fn leaf_hash(leaf: &[u8]) -> Hash {
    Sha256::digest([&[0], leaf].concat()).into()
}

fn node_hash(left: &[u8], right: &[u8]) -> Hash {
    Sha256::digest([&[1], left, right].concat()).into()
}

/// RFC 6962, 2.1: the tree splits at the largest power of two below its size.
fn tree_hash(leaves: &[&[u8]]) -> Hash {
    match leaves {
        [] => Sha256::digest([]).into(),
        [leaf] => leaf_hash(leaf),
        _ => {
            let split = leaves.len().next_power_of_two() / 2;
            node_hash(&tree_hash(&leaves[..split]), &tree_hash(&leaves[split..]))
        }
    }
}

/// RFC 9162, 2.1.3.2.
fn root_from_path(leaf: &[u8], index: u64, size: u64, path: &[Hash]) -> Option<Hash> {
    let (mut place, mut last) = (index, size.checked_sub(1)?);
    let mut hash = leaf_hash(leaf);
    for step in path {
        if last == 0 {
            return None;
        }
        if place % 2 == 1 || place == last {
            hash = node_hash(step, &hash);
            while place % 2 == 0 && place != 0 {
                place >>= 1;
                last >>= 1;
            }
        } else {
            hash = node_hash(&hash, step);
        }
        place >>= 1;
        last >>= 1;
    }
    (last == 0).then_some(hash)
}

/// C2SP signed-note and tlog-checkpoint: size and root, when the signature holds.
fn read_checkpoint(note: &str, key: &str) -> (u64, Hash) {
    // key: name+id+base64(algorithm byte, key)
    let mut parts = key.splitn(3, '+');
    let (name, id, encoded) = (parts.next().unwrap(), parts.next().unwrap(), parts.next().unwrap());
    let public = STANDARD.decode(encoded).unwrap();
    assert_eq!(public[0], 1, "Ed25519");
    let id_hash = Sha256::digest([name.as_bytes(), b"\n", &public].concat());
    let id_bytes = &id_hash[..4];
    assert_eq!(
        u32::from_be_bytes(id_bytes.try_into().unwrap()),
        u32::from_str_radix(id, 16).unwrap()
    );

    let (text, signatures) = note.rsplit_once("\n\n").unwrap();
    let text = format!("{text}\n");
    let line = signatures.lines().find(|line| line.starts_with(&format!("— {name} "))).unwrap();
    let signature = STANDARD.decode(line.rsplit(' ').next().unwrap()).unwrap();
    assert_eq!(&signature[..4], id_bytes);
    let verifier = VerifyingKey::from_bytes(public[1..].try_into().unwrap()).unwrap();
    let signature = Signature::from_bytes(signature[4..].try_into().unwrap());
    verifier.verify_strict(text.as_bytes(), &signature).unwrap();

    let lines: Vec<&str> = text.lines().collect();
    assert_eq!(lines[0], name, "the origin is the key's name");
    (lines[1].parse().unwrap(), STANDARD.decode(lines[2]).unwrap().try_into().unwrap())
}

#[test]
fn the_roots_are_the_published_vectors_of_certificate_transparency() {
    let leaves = ["", "\0", "\x10", " !", "01", "@ABC", "PQRSTUVW", "`abcdefghijklmno"];
    let roots = [
        "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
        "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
        "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
        "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
        "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
        "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
        "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
        "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
        "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
    ];
    for (size, root) in roots.iter().enumerate() {
        assert_eq!(Log::over(leaves[..size].iter().copied()).root().to_string(), *root);
        let bytes: Vec<&[u8]> = leaves[..size].iter().map(|leaf| leaf.as_bytes()).collect();
        assert_eq!(Known::from_bytes(tree_hash(&bytes)).to_string(), *root);
    }
}

#[tokio::test]
async fn a_stranger_checks_manifest_checkpoint_and_proof_without_our_code() {
    let contents = ["uno", "dos", "tres", "cuatro", "cinco"];
    let stage = Stage::with(&contents).await;
    let manifest = std::fs::read_to_string(stage.path("archive/manifest.jsonl")).unwrap();
    let leaves: Vec<&[u8]> = manifest.lines().map(str::as_bytes).collect();
    assert_eq!(leaves.len(), contents.len());
    let checkpoint = std::fs::read_to_string(stage.path("archive/checkpoint")).unwrap();

    for (index, content) in contents.iter().enumerate() {
        let hash = crate::stage::digest_of(content).to_string();
        let output = stage.ask(&["verify", "--prove", &hash[..8]]);
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        let proof: Value = serde_json::from_slice(&output.stdout).unwrap();
        let key = proof["key"].as_str().unwrap();
        assert_eq!(proof["checkpoint"].as_str().unwrap(), checkpoint);
        let (size, root) = read_checkpoint(&checkpoint, key);
        assert_eq!((size, root), (5, tree_hash(&leaves)));
        assert_eq!(proof["leaf_index"], index);
        let leaf = proof["leaf"].as_str().unwrap().as_bytes();
        assert_eq!(leaf, leaves[index]);
        let path: Vec<Hash> = proof["hashes"]
            .as_array()
            .unwrap()
            .iter()
            .map(|hash| *hash.as_str().unwrap().parse::<Known>().unwrap().as_bytes())
            .collect();
        assert_eq!(root_from_path(leaf, index as u64, size, &path), Some(root));
        let entry: Value = serde_json::from_slice(leaf).unwrap();
        assert_eq!(entry["sha256"], hash);
    }
}
