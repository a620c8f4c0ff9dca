//! From features to a probability: how likely it is that this candidate, of all of them and of none, is
//! the project that was meant.
//!
//! A logistic choice with a seat for "none of them": every candidate's evidence competes with the
//! others' and with a constant. So a close second lowers the first, and a lone weak candidate stays weak. The
//! weights come out of `cargo bench --bench matching` (its head says how), from made pairs only, never
//! from the pairs that `match evaluate` is judged by. Floats stay on this side; out come thousandths.

use super::calibrate;
use super::features::Features;

/// One weight a feature, in the order of `features::of`.
pub const WEIGHTS: Features = [
    -4.884, 1.364, 0.475, -3.157, -1.256, -2.030, 1.308, 1.414, 0.749, 1.363, -0.792, 1.828, 1.604,
    1.208, -6.641, -4.874, -0.707, 1.715, -2.197, -2.491, 0.664, -4.002, -2.905, -0.451, 1.401,
    -3.120, -3.168, 1.299, 1.831, -3.597,
];

/// What speaks for a candidate, on an open scale.
pub fn evidence(features: &Features) -> f64 {
    features.iter().zip(&WEIGHTS).map(|(feature, weight)| feature * weight).sum()
}

/// The probability of each candidate being the one; what is left is "none".
pub fn probabilities(evidence: &[f64]) -> Vec<f64> {
    // the constant of "none" is 0, the bias is among the weights
    let top = evidence.iter().copied().fold(0.0, f64::max);
    let whole: f64 = (-top).exp() + evidence.iter().map(|one| (one - top).exp()).sum::<f64>();
    evidence.iter().map(|one| calibrate::real_share((one - top).exp() / whole)).collect()
}

/// Thousandths, as they are kept.
pub fn thousandths(probability: f64) -> u16 {
    let clamped = (probability.clamp(0.0, 1.0) * 1000.0).round();
    (0..=1000).rev().find(|whole| f64::from(*whole) <= clamped).unwrap_or(0)
}
