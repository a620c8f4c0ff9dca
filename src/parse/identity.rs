//! What a record is about, so that a file speaks of each thing once.
//!
//! Sources repeat rows; the first of them is handed on and the others become findings, whatever
//! their layout. Figures are summed before they get here.

use super::Record;
use crate::domain::text::{fold, shorten};

/// Letters by which two notes of one day are told apart: edits of a note change its end.
const NOTE_LETTERS: usize = 80;

/// The kind and number of the thing, unique within a dataset; `None` where repetition is meant.
pub fn of(record: &Record) -> Option<String> {
    let identity = match record {
        Record::Figure { .. } => return None,
        Record::Investment(one) => {
            let code = one.cui.as_ref().map(ToString::to_string);
            let numbered = |kind: &str, code: &Option<String>| {
                code.as_ref().map(|code| format!("{kind}-{code}"))
            };
            let code = code
                .or_else(|| numbered("idea", &one.idea_code))
                .or_else(|| numbered("snip", &one.snip_code));
            format!("investment {}", code.unwrap_or_else(|| fold(&one.name)))
        }
        Record::FollowUp(one) => format!("follow-up {}", one.cui),
        Record::Situation(one) => {
            let text = shorten(&fold(&one.text), NOTE_LETTERS);
            let day = one.on.map(|day| day.to_string()).unwrap_or_default();
            format!("note {} {day} {} {text}", one.cui, fold(&one.kind))
        }
        Record::Work(one) => format!("work {}", one.code),
        Record::Progress(one) => format!("progress {} {}", one.work, one.month),
        Record::Stoppage(one) => match (&one.work, &one.cui) {
            (Some(work), _) => format!("stoppage {work}"),
            (None, Some(cui)) => format!("stoppage of {cui}"),
            (None, None) => format!("stoppage {}", one.name.as_deref().unwrap_or_default()),
        },
        Record::Tender(one) => format!("tender {}", one.ocid),
        Record::Contract(one) => format!("contract {}", one.code),
        Record::Municipality(one) => format!("municipality {}", one.ubigeo),
        Record::Entity(one) => format!("entity {}", one.consucode),
        Record::Visit(one) => format!("visit {} {}", one.agreement, one.on),
    };
    Some(identity)
}
