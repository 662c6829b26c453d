//! The data that crosses to the page, described as TypeScript. Generated, so that nothing has to be
//! kept in step by hand.

use crate::{describe, map, measures, preview, report, run, scenario, search, sweep, trace};
use ts_rs::{Config, TS};

/// What an error looks like once it is JSON; its variants share one shape there.
const INPUT_ERROR: &str = "export type InputError = { code: string, key: string, got: string, \
                           allowed: string, message: string };";

/// Declarations of every type that crosses.
pub fn declarations() -> String {
    let config = Config::default();
    let mut text = vec![INPUT_ERROR.to_string()];
    macro_rules! declare {
        ($($type:ty),+ $(,)?) => { $( text.push(format!("export {}", <$type>::decl(&config))); )+ };
    }
    declare!(
        scenario::Notice,
        scenario::Kind,
        scenario::params::Param,
        scenario::params::Fallback,
        scenario::params::Group,
        scenario::cost::Band,
        describe::Algorithm,
        describe::Description,
        preview::Preview,
        preview::Valid,
        preview::Cost,
        preview::Nearest,
        preview::Condition,
        preview::Outlook,
        preview::Heard,
        crate::far::Settled,
        crate::far::Told,
        crate::far::Saying,
        report::Report,
        report::Counts,
        report::Verdict,
        report::NodeReport,
        report::Generals,
        report::InstanceReport,
        report::InterventionReport,
        trace::Missed,
        measures::Measure,
        report::Answer,
        crate::checks::Agreement,
        crate::checks::Validity,
        crate::checks::Termination,
        run::Progress,
        run::Reply,
        run::Tally,
        crate::protocols::om::folded::Folded,
        crate::protocols::om::folded::Level,
        crate::protocols::om::folded::Count,
        map::Ground,
        map::Finding,
        map::Judgement,
        sweep::Outcome,
        sweep::Bars,
        sweep::Bar,
        sweep::Share,
        search::SearchProgress,
        search::SearchReport,
        trace::encode::Header,
        trace::encode::Table,
        trace::encode::Column,
        trace::encode::Network,
    );
    text.join("\n\n") + "\n"
}
