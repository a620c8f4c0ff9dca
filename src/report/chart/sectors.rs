//! What an agreement is for, as a picture of hands and things: 24 by 24, lines two wide, never without its
//! word beside it.

use super::INK;
use crate::domain::agreement::Sector;

/// The picture of a sector; the word beside it says it, so the picture is silent.
pub fn tag(of: Sector) -> String {
    format!(
        "<svg width=\"24\" height=\"24\" viewBox=\"0 0 24 24\" aria-hidden=\"true\" \
         focusable=\"false\"><path d=\"{}\" fill=\"none\" stroke=\"{INK}\" stroke-width=\"2\" \
         stroke-linecap=\"round\" stroke-linejoin=\"round\"/></svg>",
        lines(of)
    )
}

const fn lines(of: Sector) -> &'static str {
    match of {
        // a tap and its drop
        Sector::WaterSanitation => {
            "M2 8h11q5 0 5 5v2h-4v-1q0-2-2-2H2zM8 8V4M4 4h8M16 18q-2.4 3.8 0 3.8t0-3.8z"
        }
        // a cross
        Sector::Health => "M9 2h6v7h7v6h-7v7H9v-7H2V9h7z",
        // a child at a desk
        Sector::Education => {
            "M4.5 5a2.5 2.5 0 1 0 5 0 2.5 2.5 0 1 0-5 0M7 9v6h5v6M7 11h6M12 12h10M20 12v9M3 9v12M3 15h4"
        }
        // a bridge
        Sector::Transport => {
            "M1 11h22M1 7h22M4 7v4M9 7v4M15 7v4M20 7v4M4 11v9M20 11v9M4 19a8 7 0 0 1 16 0"
        }
        // a plant beside its channel
        Sector::Farming => {
            "M12 17V7M12 13q-7 0-7-6 7 0 7 6zM12 9q0-6 7-6 0 6-7 6zM1 17h22M2 21q2.5-2 5 0t5 0 5 0 5 0"
        }
        // a lit bulb
        Sector::Energy => {
            "M9 18q0-2-1.5-3.5a6.5 6.5 0 1 1 9 0Q15 16 15 18zM10 22h4M12 18v-5M10 11l2 2 2-2"
        }
        // a tree
        Sector::Environment => {
            "M12 22v-9M12 17l4-3M7 22h10M8 15a5.5 5.5 0 0 1-1-10 5.5 5.5 0 0 1 10 0 5.5 5.5 0 0 1-1 10"
        }
        // a house
        Sector::Housing => "M2 12l10-9 10 9M5 10v11h14V10M10 21v-6h4v6",
        // a ball
        Sector::CultureSport => {
            "M2 12a10 10 0 1 0 20 0 10 10 0 1 0-20 0M2 12h20M12 2v20M5 5q6 7 0 14M19 5q-6 7 0 14"
        }
        // a street lamp
        Sector::Safety => "M6 22V5q0-3 3-3h6v4M11 6h8l2 5H9zM15 15v3M10 14l-2 3M20 14l2 3M3 22h6",
        // two who hold one another
        Sector::Social => {
            "M5 6a2.5 2.5 0 1 0 5 0 2.5 2.5 0 1 0-5 0M14 6a2.5 2.5 0 1 0 5 0 2.5 2.5 0 1 0-5 0M3 21v-6q0-4 4.5-4t4.5 4q0-4 4.5-4t4.5 4v6M12 15v6"
        }
        // a stall of the market
        Sector::Production => "M2 9l3-6h14l3 6zM4 9v12M20 9v12M4 14h16M8 14v7M16 14v7",
        // a mast that sends
        Sector::Communications => {
            "M12 9v13M8 22l4-9 4 9M8.5 5a5 5 0 0 0 0 8M15.5 5a5 5 0 0 1 0 8M5 2a9 9 0 0 0 0 14M19 2a9 9 0 0 1 0 14"
        }
        // a folder
        Sector::Management => "M2 5h8l2 3h10v12H2zM2 12h20",
        // a page of the acta
        Sector::Other => "M5 2h10l4 4v16H5zM15 2v4h4M9 11h6M9 15h6",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_sector_has_a_light_picture_of_its_own() {
        let drawn: std::collections::BTreeSet<String> =
            Sector::ALL.iter().map(|of| tag(*of)).collect();
        assert_eq!(drawn.len(), Sector::ALL.len());
        for of in Sector::ALL {
            assert!(tag(*of).len() <= 400, "{of}: {} bytes", tag(*of).len());
        }
    }
}
