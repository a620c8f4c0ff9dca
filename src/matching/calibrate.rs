//! Stated probability → real share of right answers, a monotone map.
//!
//! Fitted by `cargo bench --bench matching` on the made pairs that had no part in the weights
//! (pool-adjacent violators, then these knots); between knots a straight line.

/// Stated and real, both rising.
const KNOTS: &[(f64, f64)] = &[
    (0.0, 0.0),
    (0.04, 0.12),
    (0.154, 0.235),
    (0.399, 0.464),
    (0.681, 0.789),
    (0.877, 0.892),
    (0.949, 0.97),
    (0.98, 0.982),
    (1.0, 1.0),
];

/// The share of answers stated so that were right.
pub fn real_share(stated: f64) -> f64 {
    KNOTS.windows(2).find(|pair| stated <= pair[1].0).map_or(stated, |pair| {
        let ((from, low), (to, high)) = (pair[0], pair[1]);
        low + (high - low) * ((stated - from) / (to - from)).clamp(0.0, 1.0)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_higher_stated_probability_never_becomes_a_lower_one() {
        let mapped: Vec<f64> =
            (0..=100).map(|share| real_share(f64::from(share) / 100.0)).collect();
        assert!(mapped.windows(2).all(|pair| pair[0] <= pair[1]), "{mapped:?}");
        assert!(mapped[0] >= 0.0 && mapped[100] <= 1.0);
    }
}
