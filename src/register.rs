//! The signed acta as people type it: the workbook, its way in with all errors at once, its way out.
