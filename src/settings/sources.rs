//! What is usual for each public source.

use serde::Deserialize;

use crate::domain::source::Source;

/// When a source counts as late or silent.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Sources {
    /// A source is silent when its last data are older than this many times its usual delay.
    pub silent_after_delays: u32,
    pub usual_delay_days: UsualDelays,
}

/// Days between what happened and its publication.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct UsualDelays {
    pub siaf: u32,
    pub consulta_amigable: u32,
    pub ssi: u32,
    pub investments: u32,
    pub infobras: u32,
    pub procurement: u32,
}

impl Sources {
    /// Days until a source is late; nothing for the register, which has no rhythm.
    pub fn late_after_days(&self, source: Source) -> Option<u32> {
        let usual = &self.usual_delay_days;
        match source {
            Source::Siaf => Some(usual.siaf),
            Source::ConsultaAmigable => Some(usual.consulta_amigable),
            Source::Ssi => Some(usual.ssi),
            Source::Investments => Some(usual.investments),
            Source::Infobras => Some(usual.infobras),
            Source::Procurement => Some(usual.procurement),
            Source::Register => None,
        }
    }

    /// Days until a source is silent.
    pub fn silent_after_days(&self, source: Source) -> Option<u32> {
        self.late_after_days(source).map(|days| days.saturating_mul(self.silent_after_delays))
    }
}
