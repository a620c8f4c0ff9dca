//! The programs that work, and their ends: killed by us, or by themselves.

use std::fs::OpenOptions;
use std::process::{Child, Command};

use crate::site::Site;

/// One program, begun again whenever it ended.
struct Member {
    name: String,
    machine: usize,
    arguments: &'static [&'static str],
    running: Child,
}

/// All of them.
pub struct Crew<'a> {
    site: &'a Site,
    members: Vec<Member>,
    /// How often a program ended that nobody killed, and what it said last.
    pub ended_by_itself: Vec<String>,
}

impl<'a> Crew<'a> {
    /// So many programs, on the machines in turn; with `serve` the first one has the pages too.
    pub fn start(site: &'a Site, programs: usize, machines: usize, serve: bool) -> Self {
        let mut crew = Self { site, members: vec![], ended_by_itself: vec![] };
        for number in 0..programs {
            let arguments: &[&str] =
                if serve && number == 0 { &["serve", "--port", "0"] } else { &["work"] };
            let (name, machine) = (format!("{}-{number}", arguments[0]), number % machines);
            let running = begin(site, &name, machine, arguments);
            crew.members.push(Member { name, machine, arguments, running });
        }
        crew
    }

    /// Kills any of them without a word, and begins it again.
    pub fn kill(&mut self, chance: &mut fastrand::Rng) {
        self.look();
        let one = chance.usize(..self.members.len());
        let member = &mut self.members[one];
        member.running.kill().unwrap();
        member.running.wait().unwrap();
        member.running = begin(self.site, &member.name, member.machine, member.arguments);
    }

    /// Begins again what ended by itself, and remembers that it did.
    pub fn look(&mut self) {
        for member in &mut self.members {
            if let Some(status) = member.running.try_wait().unwrap() {
                let log = std::fs::read_to_string(self.site.log(&member.name)).unwrap_or_default();
                let last: Vec<&str> = log.lines().rev().take(3).collect();
                self.ended_by_itself.push(format!("{} {status}: {last:?}", member.name));
                member.running = begin(self.site, &member.name, member.machine, member.arguments);
            }
        }
    }

    /// Tells all of them to stop; each has to end well.
    pub fn stop(&mut self) -> Vec<String> {
        self.look();
        for member in &self.members {
            let told = Command::new("kill").arg(member.running.id().to_string()).status().unwrap();
            assert!(told.success());
        }
        let mut badly = Vec::new();
        for member in &mut self.members {
            let status = member.running.wait().unwrap();
            if !status.success() {
                badly.push(format!("{} did not stop well: {status}", member.name));
            }
        }
        self.members.clear();
        badly
    }
}

impl Drop for Crew<'_> {
    fn drop(&mut self) {
        for member in &mut self.members {
            // the test fails already
            let _gone = member.running.kill();
            let _waited = member.running.wait();
        }
    }
}

fn begin(site: &Site, name: &str, machine: usize, arguments: &[&str]) -> Child {
    let log = || OpenOptions::new().create(true).append(true).open(site.log(name)).unwrap();
    let mut command = site.command(machine, arguments);
    command.env("ACTAVIVA_LOG", "info").stdout(log()).stderr(log());
    command.spawn().unwrap()
}
