//! From features to a probability: how likely it is that this candidate, of all of them and of none, is
//! the project that was meant.
//!
//! A logistic choice with a seat for "none of them": every candidate's evidence competes with the
//! others' and with a constant. So a close second lowers the first, and a lone weak candidate stays weak. The
//! weights were trained by `tests/matching/training.rs` on made pairs only (its head says how), never on
//! the pairs that `match evaluate` is judged by. Floats stay on this side; out come thousandths.

use super::calibrate;
use super::features::Features;

/// One weight a feature, in the order of `features::of`.
pub const WEIGHTS: Features = [
    -4.254, 1.943, 3.228, -0.763, -1.925, -1.971, 0.913, 1.517, -1.252, 0.998, -0.435, -3.077,
    -0.956, -1.575, 0.171, -2.835, -3.917, -0.047, -2.683, -0.645, 3.521, 2.842, 2.124,
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
