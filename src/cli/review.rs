//! `actaviva review`: lists and decides proposals: confirm, reject, link, split.

use std::io::Write;

use super::context::Context;
use super::matching::{LETTERS, print};
use super::table::safe;
use super::{Failure, Outcome, words};
use crate::domain::agreement::AgreementId;
use crate::domain::link::{DecisionKind, Link, LinkId, LinkState, Target};
use crate::jobs::house::House;
use crate::jobs::matching;
use crate::jobs::matching::review::{self, Part, Reason, ReviewError, Shown};
use crate::store::links;

/// What the person asked.
#[derive(Debug, clap::Args)]
pub struct Args {
    #[command(subcommand)]
    what: What,
}

#[derive(Debug, clap::Subcommand)]
enum What {
    /// Lists what waits for a person's decision
    List {
        /// Only this municipality
        #[arg(long, value_name = "M")]
        municipality: Option<String>,
        /// What is decided already, too
        #[arg(long)]
        all: bool,
    },
    /// Shows one match: both texts, reasons for and against, earlier decisions
    Show {
        /// Such as 030503/2016/07~2414963, or ~w78690 for a work
        #[arg(value_name = "ID")]
        id: LinkId,
    },
    /// Says that it is the same
    Confirm {
        /// Such as 030503/2016/07~2414963, or ~w78690 for a work
        #[arg(value_name = "ID")]
        id: LinkId,
        #[command(flatten)]
        said: Said,
    },
    /// Says that it is not the same
    Reject {
        /// Such as 030503/2016/07~2414963, or ~w78690 for a work
        #[arg(value_name = "ID")]
        id: LinkId,
        #[command(flatten)]
        said: Said,
    },
    /// Links an agreement by hand
    Link {
        /// Such as 030503/2016/07
        #[arg(value_name = "AGREEMENT")]
        agreement: AgreementId,
        /// A CUI, or w and the InfObras code
        #[arg(value_name = "TARGET")]
        target: Target,
        #[command(flatten)]
        said: Said,
    },
    /// Says which part of each investment belongs to the agreement
    Split {
        /// Such as 030503/2016/07
        #[arg(value_name = "AGREEMENT")]
        agreement: AgreementId,
        /// A CUI or work and its part: 2414963=40%
        #[arg(value_name = "TARGET=SHARE", required = true, value_parser = part)]
        parts: Vec<Part>,
        #[command(flatten)]
        said: Said,
    },
}

/// Who decides and why: kept with the decision for ever.
#[derive(Debug, Clone, clap::Args)]
struct Said {
    /// Who decides
    #[arg(long, value_name = "WHO")]
    by: String,
    /// Why, in words that others can check
    #[arg(long, value_name = "TEXT")]
    why: String,
}

impl Said {
    fn reason(&self) -> Reason {
        Reason { by: self.by.clone(), why: self.why.clone() }
    }
}

/// Reads `2414963=40%`, `2414963=0.4`: thousandths, without a float on the way.
fn part(text: &str) -> Result<Part, String> {
    let refuse = || format!("«{text}» is not a target with its share, such as 2414963=40%");
    let (target, share) = text.rsplit_once('=').ok_or_else(refuse)?;
    let (digits, whole) = match share.strip_suffix('%') {
        Some(percent) => (percent, 10),
        None => (share, 1000),
    };
    let (units, decimals) = digits.split_once('.').unwrap_or((digits, ""));
    if decimals.len() > 3 || digits.is_empty() {
        return Err(refuse());
    }
    let number: u32 = format!("{units}{decimals:0<3}").parse().map_err(|_| refuse())?;
    let share = number * whole / 1000;
    let share = u16::try_from(share).ok().filter(|share| (1..=Link::WHOLE).contains(share));
    let share =
        share.ok_or_else(|| format!("the share of «{text}» is not between 0.1% and 100%"))?;
    Ok(Part { target: target.parse()?, share })
}

/// Lists, shows or decides.
pub async fn run(args: &Args, context: &Context) -> Result<Outcome, Failure> {
    let house = context.house().await?;
    match &args.what {
        What::List { municipality, all } => {
            list(&house, municipality.as_deref(), *all, context).await?;
        }
        What::Show { id } => {
            show(&review::show(&house, id, context.as_of()).await?, context)?;
        }
        What::Confirm { id, said } => {
            let link = review::decide(&house, id, DecisionKind::Confirm, said.reason()).await?;
            decided(&house, &[link], context).await?;
        }
        What::Reject { id, said } => {
            let link = review::decide(&house, id, DecisionKind::Reject, said.reason()).await?;
            decided(&house, &[link], context).await?;
        }
        What::Link { agreement, target, said } => {
            let parts = vec![Part { target: target.clone(), share: Link::WHOLE }];
            let links =
                review::link(&house, agreement, DecisionKind::Link, parts, said.reason()).await?;
            decided(&house, &links, context).await?;
        }
        What::Split { agreement, parts, said } => {
            let kind = DecisionKind::Split;
            let links = review::link(&house, agreement, kind, parts.clone(), said.reason()).await?;
            decided(&house, &links, context).await?;
        }
    }
    Ok(Outcome::Done)
}

async fn list(
    house: &House,
    municipality: Option<&str>,
    all: bool,
    context: &Context,
) -> Result<(), Failure> {
    let ubigeos = match municipality {
        Some(text) => vec![context.municipality(house, text).await?.ubigeo],
        None => matching::with_agreements(house, context.as_of()).await?,
    };
    let mut shown = 0;
    for ubigeo in ubigeos {
        let mut links = links::load(&house.db, &ubigeo, context.as_of()).await?;
        links.retain(|link| all || link.state == LinkState::Proposed);
        shown += links.len();
        print(&links, context)?;
    }
    if shown == 0 && !context.global.json {
        context.tell(&context.t("cli-review-nothing"));
    }
    Ok(())
}

fn show(shown: &Shown, context: &Context) -> Result<(), Failure> {
    print(std::slice::from_ref(&shown.link), context)?;
    if context.global.json {
        return Ok(());
    }
    let mut out = context.out();
    if let Some(agreement) = &shown.agreement {
        let text = safe(&agreement.text, LETTERS);
        writeln!(out, "{:<9} {text}", context.t("cli-review-acta"))?;
    }
    for name in &shown.names {
        let name = safe(name, LETTERS);
        writeln!(out, "{:<9} {name}", context.t("cli-review-project"))?;
    }
    for decision in &shown.decisions {
        let at = words::moment(context.lang(), decision.at);
        let kind = context.t(&format!("decision-{}", decision.kind));
        let (by, why) = (safe(&decision.by, 80), safe(&decision.why, LETTERS));
        writeln!(out, "{at}  {kind}  {by}: {why}")?;
    }
    Ok(())
}

/// Prints what stands now, and says when more than a whole was given away.
async fn decided(house: &House, links: &[Link], context: &Context) -> Result<(), Failure> {
    print(links, context)?;
    for link in links.iter().filter(|link| link.state == LinkState::Confirmed) {
        let others = review::given_away(house, &link.id.agreement, &link.id.target).await?;
        if others > 0 && others + u32::from(link.share) > u32::from(Link::WHOLE) {
            let target = [("target", link.id.target.to_string().into())];
            context.tell(&context.say("cli-review-too-much", &target));
        }
    }
    Ok(())
}

impl From<ReviewError> for Failure {
    fn from(error: ReviewError) -> Self {
        let message = error.to_string();
        match error {
            ReviewError::Store(error) => error.into(),
            ReviewError::UnknownLink(id) => Self::new("match_unknown", message)
                .with("id", id.to_string())
                .hint("see actaviva review list; to link by hand: actaviva review link"),
            ReviewError::UnknownAgreement(id) => Self::new("agreement_unknown", message)
                .with("id", id.to_string())
                .hint("see actaviva agreements for their numbers"),
            ReviewError::Generic(_) => {
                Self::misuse("generic_code", message).hint("name the code of the project itself")
            }
            ReviewError::Blank(_) => {
                Self::misuse("reason_missing", message).hint("others must be able to check it")
            }
        }
    }
}
