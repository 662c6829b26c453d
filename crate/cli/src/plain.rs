//! What a run came to, as a table for people: the notebook's printout and the verdicts beside it.

use bivouac::{Answer, Generals, NodeReport, Preview, Report, Run};
use std::io::{self, Write};

/// Prints a finished run.
pub(crate) fn run(run: &Run, out: &mut dyn Write) -> io::Result<()> {
    let report = run.report();
    writeln!(out, "{}", report.scenario)?;
    match &report.generals {
        Some(generals) => of_generals(&report, generals, out)?,
        None => of_voters(&report, out)?,
    }
    for done in report.interventions.iter().filter(|done| done.missed.is_none()) {
        let (row, tick) = (done.row.unwrap_or(0), done.tick.unwrap_or(0));
        writeln!(out, "{} done at tick {tick}, row {row}", done.text)?;
    }
    writeln!(out, "ends at tick {}, digest {}", report.ticks, report.digest)
}

/// A count with its noun.
pub(crate) fn counted(count: u64, one: &str, many: &str) -> String {
    format!("{count} {}", if count == 1 { one } else { many })
}

fn of_generals(report: &Report, generals: &Generals, out: &mut dyn Write) -> io::Result<()> {
    let total = |value| report.nodes.iter().map(|node| node.heard[&value]).sum::<u32>();
    writeln!(
        out,
        "plan {}, heard {} attack and {} retreat, {} sent, {} delivered, {}",
        word(generals.plan),
        total("a"),
        total("r"),
        counted(report.messages.sent.into(), "message", "messages"),
        report.messages.delivered,
        counted(report.rounds.into(), "round", "rounds"),
    )?;
    writeln!(out, "general  loyal    attack  retreat  decides  OM(m)    flat")?;
    for node in &report.nodes {
        let place = node.id as usize;
        writeln!(
            out,
            "{:>7}  {:<7}  {:>6}  {:>7}  {:<7}  {:<7}  {}",
            node.id,
            loyalty(node),
            node.heard[&"a"],
            node.heard[&"r"],
            word(node.decision),
            word(generals.recursive.decisions[place]),
            word(generals.flat.decisions[place]),
        )?;
    }
    answer("OM(m)", &generals.recursive, out)?;
    answer("flat count", &generals.flat, out)
}

fn of_voters(report: &Report, out: &mut dyn Write) -> io::Result<()> {
    let verdict = &report.verdict;
    let plain = |verdict: String| verdict.to_lowercase();
    writeln!(
        out,
        "agreement {}, validity {}, termination {}, {}, {} sent, {} delivered",
        plain(format!("{:?}", verdict.agreement)),
        plain(format!("{:?}", verdict.validity)),
        plain(format!("{:?}", verdict.termination)),
        counted(report.rounds.into(), "round", "rounds"),
        counted(report.messages.sent.into(), "message", "messages"),
        report.messages.delivered
    )?;
    for (name, value) in &report.measures {
        writeln!(out, "{name} {value}")?;
    }
    writeln!(out, "peer  loyal    decides  heard")?;
    for node in &report.nodes {
        let heard = node.heard.iter().map(|(value, count)| format!("{value} {count}"));
        let heard = heard.collect::<Vec<_>>().join(", ");
        let decision = node.decision.unwrap_or("-");
        writeln!(out, "{:>4}  {:<7}  {decision:<7}  {heard}", node.id, loyalty(node))?;
    }
    Ok(())
}

fn loyalty(node: &NodeReport) -> &'static str {
    if node.loyal { "loyal" } else { "faulty" }
}

fn answer(rule: &str, answer: &Answer, out: &mut dyn Write) -> io::Result<()> {
    let plain = |verdict: String| verdict.to_lowercase();
    let agreement = plain(format!("{:?}", answer.agreement));
    let validity = plain(format!("{:?}", answer.validity));
    writeln!(out, "{rule}: agreement {agreement}, validity {validity}")
}

/// Prints how a run would end that is too long to be had, where a closed form tells.
pub(crate) fn forecast(preview: &Preview, out: &mut dyn Write) -> io::Result<()> {
    let Some((valid, outlook)) =
        preview.valid.as_ref().and_then(|valid| Some((valid, valid.forecast.as_ref()?)))
    else {
        return Ok(());
    };
    writeln!(out, "{}", valid.scenario)?;
    writeln!(out, "not run; by the closed form:")?;
    writeln!(out, "general  attack, retreat heard; flat count; OM(m)")?;
    for (id, heard) in outlook.heard.iter().enumerate() {
        let (flat, recursive) = (word(heard.decision), word(outlook.recursive.decisions[id]));
        writeln!(out, "{id:>7}  {}, {}; {flat}; {recursive}", heard.a, heard.r)?;
    }
    answer("OM(m)", &outlook.recursive, out)?;
    answer("flat count", &outlook.flat, out)
}

fn word(value: Option<&str>) -> &'static str {
    match value {
        Some("a") => "attack",
        Some(_) => "retreat",
        None => "-",
    }
}
