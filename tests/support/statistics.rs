//! Whether two samples may come from one distribution: means by their standard errors, histograms
//! by Kolmogorov and Smirnov.

use std::collections::BTreeMap;

/// How often each value came up.
pub(crate) type Histogram = BTreeMap<u64, u64>;

/// Reads a histogram from JSON, `{"value": count}`.
pub(crate) fn histogram(json: &serde_json::Value) -> Histogram {
    let entries = json.as_object().expect("a histogram").iter();
    entries.map(|(value, count)| (value.parse().unwrap(), count.as_u64().unwrap())).collect()
}

fn size(sample: &Histogram) -> f64 {
    sample.values().sum::<u64>() as f64
}

/// The mean of a sample.
pub(crate) fn mean(sample: &Histogram) -> f64 {
    sample.iter().map(|(&value, &count)| (value * count) as f64).sum::<f64>() / size(sample)
}

fn variance(sample: &Histogram) -> f64 {
    let mean = mean(sample);
    let squares =
        sample.iter().map(|(&value, &count)| (value as f64 - mean).powi(2) * count as f64);
    squares.sum::<f64>() / (size(sample) - 1.0)
}

/// By how many standard errors of both together the means differ.
pub(crate) fn errors_apart(one: &Histogram, two: &Histogram) -> f64 {
    let error = (variance(one) / size(one) + variance(two) / size(two)).sqrt();
    (mean(one) - mean(two)).abs() / error
}

/// The point of Kolmogorov's distribution at p = 0.0001: the root of -ln(p / 2) / 2.
const KOLMOGOROV: f64 = 2.225_3;

/// Whether the greatest distance of the two distributions is below the bound of Kolmogorov and
/// Smirnov at p = 0.0001.
pub(crate) fn same_distribution(one: &Histogram, two: &Histogram) -> bool {
    let (mut below_one, mut below_two, mut distance) = (0.0, 0.0, 0.0_f64);
    let values: std::collections::BTreeSet<&u64> = one.keys().chain(two.keys()).collect();
    for value in values {
        below_one += *one.get(value).unwrap_or(&0) as f64 / size(one);
        below_two += *two.get(value).unwrap_or(&0) as f64 / size(two);
        distance = distance.max((below_one - below_two).abs());
    }
    let scale = ((size(one) + size(two)) / (size(one) * size(two))).sqrt();
    distance <= KOLMOGOROV * scale
}

/// By how many standard errors of both together two shares differ.
pub(crate) fn shares_apart((one, of_one): (u64, u64), (two, of_two): (u64, u64)) -> f64 {
    let (n, m) = (of_one as f64, of_two as f64);
    let (p, q) = (one as f64 / n, two as f64 / m);
    let pooled = (one + two) as f64 / (n + m);
    let error = (pooled * (1.0 - pooled) * (1.0 / n + 1.0 / m)).sqrt();
    if error == 0.0 { 0.0 } else { (p - q).abs() / error }
}
