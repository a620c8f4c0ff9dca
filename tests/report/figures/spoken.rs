//! Numbers in Spanish words, read back: `un millón doscientos mil` is 1200000. Written for this test from a
//! grammar, not from the code that spells.

const SMALL: [&str; 30] = [
    "cero",
    "uno",
    "dos",
    "tres",
    "cuatro",
    "cinco",
    "seis",
    "siete",
    "ocho",
    "nueve",
    "diez",
    "once",
    "doce",
    "trece",
    "catorce",
    "quince",
    "dieciséis",
    "diecisiete",
    "dieciocho",
    "diecinueve",
    "veinte",
    "veintiuno",
    "veintidós",
    "veintitrés",
    "veinticuatro",
    "veinticinco",
    "veintiséis",
    "veintisiete",
    "veintiocho",
    "veintinueve",
];
const TENS: [&str; 7] =
    ["treinta", "cuarenta", "cincuenta", "sesenta", "setenta", "ochenta", "noventa"];
const HUNDREDS: [&str; 9] = [
    "cient",
    "doscient",
    "trescient",
    "cuatrocient",
    "quinient",
    "seiscient",
    "setecient",
    "ochocient",
    "novecient",
];

/// A text as words, its numbers as digits: the same sentence read aloud and written comes out the same.
pub fn plain(text: &str) -> Vec<String> {
    let text = text.replace(['\u{a0}', '\u{200b}'], " ");
    let words: Vec<String> = text.split_whitespace().filter_map(bare).collect();
    let mut plain = Vec::new();
    let mut at = 0;
    while at < words.len() {
        if let Some((number, taken)) = number(&words[at..]) {
            plain.push(number.to_string());
            at += taken;
        } else {
            match words[at].split_once('.').filter(|_| digits(&words[at]).is_some()) {
                Some((whole, tenths)) => plain.extend([whole, "coma", tenths].map(str::to_owned)),
                None => plain.push(words[at].clone()),
            }
            at += 1;
        }
    }
    plain
}

/// A word without its marks; words of money and their `de` are only how an amount is said.
fn bare(word: &str) -> Option<String> {
    let word = word.trim_matches(|l: char| !l.is_alphanumeric()).to_lowercase();
    (!word.is_empty() && !["s", "soles", "sol", "de"].contains(&word.as_str())).then_some(word)
}

/// The number that begins here, and how many words it takes.
fn number(words: &[String]) -> Option<(i64, usize)> {
    if let Some(written) = digits(&words[0]) {
        // `1.2 millones`: tenths of a million
        let millions = words.get(1).is_some_and(|word| word.starts_with("mill"));
        return match (millions, written) {
            (true, (number, tenths)) => Some((number * 1_000_000 + tenths * 100_000, 2)),
            (false, (number, 0)) => Some((number, 1)),
            _ => None,
        };
    }
    let (mut all, mut part, mut taken) = (0, 0, 0);
    for (place, word) in words.iter().enumerate() {
        let value = match word.as_str() {
            "y" if part % 100 >= 30 && part % 10 == 0 && unit(words.get(place + 1)?).is_some() => 0,
            "mil" => {
                part = part.max(1) * 1000;
                taken = place + 1;
                continue;
            }
            "millón" | "millones" if part > 0 => {
                all += part * 1_000_000;
                part = 0;
                taken = place + 1;
                continue;
            }
            word => match unit(word) {
                // two numbers that stand side by side are two
                Some(value) if part % 1000 == 0 || fits(part, value) => value,
                _ => break,
            },
        };
        part += value;
        taken = place + 1;
    }
    (taken > 0).then_some((all + part, taken))
}

/// Whether a smaller part may follow: tens after hundreds, units after tens.
fn fits(part: i64, value: i64) -> bool {
    let last = part % 1000;
    if value >= 100 {
        last == 0
    } else if value >= 10 {
        last % 100 == 0
    } else {
        last % 10 == 0 && last % 100 != 10 && last % 100 != 20
    }
}

fn unit(word: &str) -> Option<i64> {
    let place = |list: &[&str]| {
        list.iter().position(|one| *one == word).map(|at| i64::try_from(at).unwrap())
    };
    match word {
        "un" | "una" => Some(1),
        "veintiún" | "veintiuna" => Some(21),
        "cien" => Some(100),
        _ => place(&SMALL).or_else(|| place(&TENS).map(|at| 30 + 10 * at)).or_else(|| {
            let stem = word
                .strip_suffix("os")
                .or_else(|| word.strip_suffix("as"))
                .or_else(|| word.strip_suffix('o'))?;
            let at = HUNDREDS.iter().position(|one| *one == stem)?;
            Some(100 * (i64::try_from(at).unwrap() + 1))
        }),
    }
}

/// A written number with its tenths.
fn digits(word: &str) -> Option<(i64, i64)> {
    let (whole, after) = word.split_once('.').unwrap_or((word, "0"));
    Some((whole.replace(',', "").parse().ok()?, after.parse().ok()?))
}

#[test]
fn numbers_in_words_are_read_back() {
    let read = |text: &str| plain(text).join(" ");
    assert_eq!(read("un millón doscientos mil soles"), read("S/ 1.2 millones"));
    assert_eq!(read("dos millones de soles"), "2000000");
    assert_eq!(read("doscientas cincuenta y siete personas"), "257 personas");
    assert_eq!(
        read("ciento noventa y cinco hombres y ciento cinco mujeres"),
        "195 hombres y 105 mujeres"
    );
    assert_eq!(read("sesenta mil soles"), read("S/ 60,000"));
    assert_eq!(read("cuarenta y uno de cada cien"), read("41 de cada 100"));
    assert_eq!(read("uno aún no toca, de dos"), "1 aún no toca 2");
}
