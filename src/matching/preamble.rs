//! What purchases, contracts, audits and promises put around the name of the work.
//!
//! `Se acuerda priorizar…`, `SERVICIO DE CONSULTORÍA PARA LA ELABORACIÓN DE EXPEDIENTE TÉCNICO DEL
//! PROYECTO: …` before it, `… en un plazo de 60 días, según acta` behind it. It is grammar, not a list of
//! sentences: who promises, the verb of the promise, and clauses of how and when are cut.

use super::natures;
use super::words::{List, Word, is_small, list};

/// What stands before the project's own name.
static PURPOSE: List = List::new(|| {
    list(
        "contratacion contrato contratar ejecucion ejecutar obra obras saldo elaboracion elaborar expediente \
         tecnico consultoria supervision inspeccion proyecto perfil partidas ejecutadas deficientes culminacion \
         culminar terminar continuacion continuar residual restante faltante adicional financiamiento financiar \
         gestionar gestion tramitar priorizar priorizacion priorice prioriza ejecute ejecuta acuerdo acuerda \
         compromiso compromisos compromete comprometen municipalidad meta ioarr pip denominado denominada \
         solicitar solicita pedir pide piden pedido aprobar aprueba iniciar inicio concluir seguimiento recursos \
         fondos asignar asigne incluir realizar realice hacer haga impulsar atender asamblea pobladores \
         comuneros necesitamos queremos",
    )
});

/// After one of these, a new phrase or a kind of work opens the project's own name.
static HEADS: List =
    List::new(|| list("obra proyecto pip ioarr meta denominado denominada inversion"));

/// Verbs of a promise: who promises stands before, what is promised behind.
static PROMISES: List = List::new(|| {
    list(
        "compromete comprometen compromiso comprometio acuerda acuerdan acordo acordaron prioriza priorizan \
         priorizar priorice prioricen gestionar gestione gestionara tramitar solicita solicitan solicitar pide \
         piden encarga encargar aprueba aprueban",
    )
});

/// Means that a promise may name before the thing: `gestionar ante el MEF los recursos para …`.
static MEANS: List = List::new(|| {
    list("recursos fondos presupuesto financiamiento expediente perfil estudio estudios")
});

/// A clause of how and when.
static CLAUSES: List = List::new(|| list("segun durante previo previa"));

/// The promise stands among the first words of a sentence.
const FIRST: usize = 14;
/// Fewer words than this before a clause are no name.
const SHORTEST: usize = 3;

/// Cuts both from the words of a sentence.
pub fn cut(words: &mut Vec<Word>) {
    cut_to_head(words);
    cut_clauses(words);
    cut_promise(words);
    cut_light(words);
}

fn cut_to_head(words: &mut Vec<Word>) {
    // «para el proyecto …», «para la ejecución de la obra …»: what it is for follows
    let is_purpose = |position: usize| {
        let before = words[..position].iter().rev().skip(1);
        let mut before = before.skip_while(|word| {
            (is_small(&word.text) && word.text != "para") || PURPOSE.contains(word.text.as_str())
        });
        before.next().is_some_and(|word| word.text == "para")
    };
    let opens = |position: usize| {
        HEADS.contains(words[position - 1].text.as_str())
            && (words[position].fresh
                || natures::is_nature(&words[position])
                || is_purpose(position))
            && words.len() - position >= 4
    };
    if let Some(start) = (1..words.len()).rev().find(|position| opens(*position)) {
        words.drain(..start);
    }
}

/// `… según acta`, `… en un plazo de 60 días`, `… con cargo al presupuesto`: to the end.
fn cut_clauses(words: &mut Vec<Word>) {
    let opens = |position: usize| {
        let text = words[position].text.as_str();
        let next = |ahead: usize| words.get(position + ahead).map_or("", |word| word.text.as_str());
        match text {
            "con" => matches!(next(1), "cargo" | "presupuesto" | "recursos" | "fondos"),
            "en" => next(1) == "plazo" || (is_small(next(1)) && next(2) == "plazo"),
            "antes" => matches!(next(1), "de" | "del"),
            other => CLAUSES.contains(other),
        }
    };
    if let Some(start) = (SHORTEST..words.len()).find(|position| opens(*position)) {
        words.truncate(start);
    }
}

fn cut_promise(words: &mut Vec<Word>) {
    let first = words.iter().take(FIRST).position(natures::is_nature).unwrap_or(FIRST);
    let promised = words
        .iter()
        .take(first.min(words.len()))
        .rposition(|word| PROMISES.contains(word.text.as_str()));
    let Some(verb) = promised else { return };
    let after = verb + 1;
    let means = words[after..].iter().take(8).position(|word| MEANS.contains(word.text.as_str()));
    let end = means.map_or(after, |means| after + means + 1);
    if words.len() - end >= 2 {
        words.drain(..end);
    }
}

/// Light words at the start, the number of the agreement among them.
fn cut_light(words: &mut Vec<Word>) {
    let is_light = |position: usize| {
        let word = &words[position];
        let next = words[position + 1..].iter().find(|word| !is_small(&word.text));
        let counts = position > 0
            && word.text.len() <= 2
            && matches!(words[position - 1].text.as_str(), "acuerdo" | "compromiso" | "meta");
        is_small(&word.text)
            || PURPOSE.contains(word.text.as_str())
            || (word.is_number() && counts)
            || (word.text == "servicio"
                && next.is_some_and(|next| PURPOSE.contains(next.text.as_str())))
    };
    let light = (0..words.len()).take_while(|position| is_light(*position)).count();
    if words.len() - light >= 2 {
        words.drain(..light);
    }
}

#[cfg(test)]
mod tests {
    use super::super::words::split;
    use super::*;

    fn left(text: &str) -> String {
        let mut words = split(text);
        cut(&mut words);
        words.iter().map(|word| word.text.as_str()).collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn who_promises_and_how_is_cut_and_the_thing_stays() {
        for text in [
            "La asamblea acuerda priorizar el canal de Ch'illka",
            "El alcalde se compromete a gestionar ante el ministerio los recursos para canal de Ch'illka",
            "Acuerdo 5: canal de Ch’illka, según consta en acta",
            "canal de Ch'illka con cargo al fondo de compensación",
            "Elaborar el expediente técnico del canal de Ch'illka antes del mes de julio",
        ] {
            assert_eq!(left(text).trim_start_matches("el "), "canal de chillka", "{text}");
        }
    }

    #[test]
    fn a_name_that_is_nothing_else_stays_whole() {
        for text in ["mejoramiento del canal de acpitan", "proyecto canal", "expediente tecnico"] {
            assert_eq!(left(text).split(' ').count(), text.split(' ').count(), "{text}");
        }
    }
}
