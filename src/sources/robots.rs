//! What each host asks of programs: its `robots.txt`, read once a visit.

use std::collections::BTreeMap;
use std::time::Duration;

use texting_robots::Robot;
use url::Url;

use super::request::host_of;

/// Our name in `robots.txt`.
const NAME: &str = "ActaViva";
/// A host that asks for a longer pause than this is asked too seldom to be of use.
const LONGEST_PAUSE: f32 = 300.0;

/// The rules of the hosts met so far.
#[derive(Default)]
pub struct Rules {
    hosts: BTreeMap<String, Option<Robot>>,
}

impl std::fmt::Debug for Rules {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_set().entries(self.hosts.keys()).finish()
    }
}

impl Rules {
    pub fn knows(&self, url: &Url) -> bool {
        self.hosts.contains_key(&host_of(url))
    }

    /// Takes what a host answered; nothing when it has no rules.
    pub fn learn(&mut self, url: &Url, text: Option<&[u8]>) {
        // a page under this name is a portal that answers everything with a page
        let text = text.filter(|text| !text.trim_ascii_start().starts_with(b"<"));
        let robot = text.and_then(|text| Robot::new(NAME, text).ok());
        self.hosts.insert(host_of(url), robot);
    }

    pub fn allow(&self, url: &Url) -> bool {
        self.robot(url).is_none_or(|robot| robot.allowed(url.as_str()))
    }

    /// The pause that a host asks for.
    pub fn pause(&self, url: &Url) -> Duration {
        let asked = self.robot(url).and_then(|robot| robot.delay).unwrap_or_default();
        Duration::from_secs_f32(asked.clamp(0.0, LONGEST_PAUSE))
    }

    fn robot(&self, url: &Url) -> Option<&Robot> {
        self.hosts.get(&host_of(url))?.as_ref()
    }
}

/// Where a host keeps its rules.
pub fn address(url: &Url) -> Url {
    let mut robots = url.clone();
    robots.set_path("/robots.txt");
    robots.set_query(None);
    robots.set_fragment(None);
    robots
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_host_may_send_us_away_or_ask_for_a_pause() {
        let url = |text: &str| Url::parse(text).unwrap();
        let mut rules = Rules::default();
        let page = url("https://a.pe/files/x.csv");
        assert!(rules.allow(&page));
        rules.learn(&page, Some(b"User-agent: *\nDisallow: /private\nCrawl-delay: 7\n"));
        assert!(rules.allow(&page) && !rules.allow(&url("https://a.pe/private/x")));
        assert_eq!(rules.pause(&page), Duration::from_secs(7));
        assert!(rules.allow(&url("https://b.pe/private/x")));
        rules.learn(&page, Some(b"<html>no such page</html>"));
        assert!(rules.allow(&url("https://a.pe/private/x")));
        assert_eq!(address(&page).as_str(), "https://a.pe/robots.txt");
    }
}
