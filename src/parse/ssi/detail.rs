//! `traeDetInvSSI`: the master record of an investment.
//!
//! Yearly amounts of this view are zero by habit (`PIM_ANO_VIGENTE`) and are left to DEV2 and MES.

use crate::domain::finding::FindingCode;
use crate::domain::money::Soles;
use crate::domain::project::Investment;
use crate::parse::desk::Desk;
use crate::parse::detalle_inversiones::{is_cost, year_month};
use crate::parse::layout::Layout;
use crate::parse::table::Row;
use crate::parse::{Record, words};

pub struct Details;

impl Layout for Details {
    fn read(&mut self, row: &mut Row<'_>, desk: &mut Desk<'_>) {
        let Some(cui) = super::cui(row) else { return };
        let mut investment =
            Investment::named(Some(cui), row.text(&["nombre inversion"]).unwrap_or_default());
        describe(row, &mut investment);
        measure(row, &mut investment);
        date(row, &mut investment);
        // the day of the newest follow-up: what the record itself was brought up to
        desk.saw(row.day_of_utc(&["fecha ult act f12b"]));
        row.records.push(Record::Investment(Box::new(investment)));
    }
}

fn describe(row: &mut Row<'_>, investment: &mut Investment) {
    investment.snip_code = row.text(&["cod snip"]).filter(|code| code != "0");
    investment.entity = row.text(&["des unidad uei", "entidad"]);
    investment.situation = row.text(&["situacion"]);
    investment.kind = row.text(&["tipo formato"]);
    investment.function = row.raw(&["funcion"]).and_then(words::function);
    if let Some(text) = row.raw(&["estado"]) {
        investment.state = words::investment_state(text);
        if investment.state.is_none() {
            row.note(&["estado"], text, FindingCode::UnknownValue, "not a known state");
        }
    }
    investment.in_programme = row.yes(&["ind reg pmi"]);
    investment.design_registered = row.yes(&["et registrado"]);
    investment.has_follow_up = row.yes(&["tiene f12b"]);
    investment.closed_form = row.yes(&["tiene f9", "cierre registrado"]);
    let alerts: Vec<&str> =
        ["des alert ejec", "ind alertas"].iter().filter_map(|name| row.raw(&[name])).collect();
    investment.source_alerts = (!alerts.is_empty()).then(|| alerts.join(" "));
}

fn measure(row: &mut Row<'_>, investment: &mut Investment) {
    investment.viable_cost = row.cost(&["mto viable"]);
    investment.updated_cost = row.cost(&["costo actualizado"]).filter(is_cost);
    investment.accrued_total = row.soles(&["dev acumulado"]);
    investment.physical_percent = row.share(&["avan fisico"]);
    let years = ["mto pmi 1", "mto pmi 2", "mto pmi 3", "mto pmi 4"];
    let programmed: Vec<Option<Soles>> = years.iter().map(|year| row.soles(&[year])).collect();
    if programmed.iter().flatten().any(|amount| !amount.is_zero()) {
        investment.programmed = programmed.into_iter().map(Option::unwrap_or_default).collect();
    }
    investment.first_accrued = row.raw(&["per prim deven"]).and_then(year_month);
    investment.last_accrued = row.raw(&["per ult deven"]).and_then(year_month);
}

fn date(row: &mut Row<'_>, investment: &mut Investment) {
    investment.registered_on = row.day_of_utc(&["fec registro"]);
    investment.viable_on = row.day_of_utc(&["fec viable"]);
    investment.design_approved_on = row.day_of_utc(&["fec aprob et"]);
    // written as dd/mm/yy or with a Lima time, unlike the instants above
    investment.start_on = row.day(&["fec ini ej"]);
    investment.end_on = row.day(&["fec fin ej"]);
}
