//! The scan of the acta: a page of a PDF, made by hand, that says what it is.

use std::fmt::Write;

use super::Made;

const LINES: [&str; 12] = [
    "MUESTRA - DOCUMENTO INVENTADO",
    "",
    "ACTA DE ACUERDOS Y COMPROMISOS",
    "PRESUPUESTO PARTICIPATIVO 2025-2027",
    "DISTRITO DE QORIWAYQ'O, PROVINCIA DE QORISUYU",
    "",
    "En el local comunal, el 22 de abril de 2024, reunidos 257 participantes,",
    "45 mujeres y 212 hombres, ante el juez de paz, acordamos doce puntos.",
    "El tercero: tres jardines de ninos, en Ch'illkapampa, Aqopata y T'ikapallana.",
    "",
    "Siguen las firmas y huellas, que esta copia publica no muestra.",
    "MUESTRA",
];

pub fn scan() -> Made {
    let mut text = String::from("BT /F1 12 Tf 60 780 Td 20 TL\n");
    for line in LINES {
        text.extend(["(", line, ") Tj T*\n"]);
    }
    text.push_str("ET");
    let objects = [
        "<< /Type /Catalog /Pages 2 0 R >>".to_owned(),
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>".to_owned(),
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>".to_owned(),
        format!("<< /Length {} >>\nstream\n{text}\nendstream", text.len()),
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>".to_owned(),
    ];
    let mut pdf = String::from("%PDF-1.4\n");
    let mut places = Vec::new();
    for (number, object) in (1..).zip(&objects) {
        places.push(pdf.len());
        let _ = write!(pdf, "{number} 0 obj\n{object}\nendobj\n");
    }
    let start = pdf.len();
    let _ = write!(pdf, "xref\n0 {}\n0000000000 65535 f \n", objects.len() + 1);
    for place in places {
        let _ = writeln!(pdf, "{place:010} 00000 n ");
    }
    let _ = write!(
        pdf,
        "trailer << /Size {} /Root 1 0 R >>\nstartxref\n{start}\n%%EOF\n",
        objects.len() + 1
    );
    Made::new("registro/1-enero-2025/acta-2024-muestra.pdf", pdf)
}
