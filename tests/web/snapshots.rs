//! The main pages as people get them: look at a changed one before accepting it.

use super::stage::get;

/// The part of a page that is its own, one element a line.
fn main_part(path: &str) -> String {
    let page = get(path).text();
    let main = page.split("<main").nth(1).unwrap().split("</main>").next().unwrap();
    format!("<main{}", main.replace("><", ">\n<"))
}

#[test]
fn the_page_of_the_municipality() {
    insta::assert_snapshot!(main_part("/qoriwayqo"));
}

#[test]
fn the_page_of_an_agreement_that_lost_its_money() {
    insta::assert_snapshot!(main_part("/qoriwayqo/acuerdos/2024-07"));
}

#[test]
fn the_page_of_an_alert_with_its_reply() {
    insta::assert_snapshot!(main_part("/qoriwayqo/alertas/dinero-retirado/2024-07/1"));
}

#[test]
fn the_page_of_a_work_of_which_two_systems_differ() {
    insta::assert_snapshot!(main_part("/qoriwayqo/obras/999041"));
}

#[test]
fn the_page_of_the_sources() {
    insta::assert_snapshot!(main_part("/fuentes"));
}

#[test]
fn the_page_of_a_municipality_without_an_acta() {
    insta::assert_snapshot!(main_part("/coyllurqui"));
}
