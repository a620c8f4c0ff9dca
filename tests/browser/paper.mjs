// On paper: how many sheets, and nothing of the screen on them.

/** Sheets that a page may take: what a committee can copy for a meeting. The report's are eight, and the addresses of its notes. */
const MOST_SHEETS = { '': 6, '/informes/2025-10/hoja': 10 };

export async function checkPaper({ browser, home, at, tell, looked, shots }) {
  const context = await browser.newContext();
  const page = await context.newPage();
  for (const [rest, most] of Object.entries(MOST_SHEETS)) {
    const path = home + rest;
    await page.goto(at(path));
    const name = rest.replaceAll('/', '-') || '-municipalidad';
    const pdf = await page.pdf({ path: `${shots}/paper${name}.pdf`, preferCSSPageSize: true, printBackground: false });
    const sheets = pdf.toString('latin1').match(/\/Type \/Page\b/g)?.length ?? 0;
    looked.sheets[path] = sheets;
    if (sheets < 1 || sheets > most) tell('paper', path, `prints on ${sheets} sheets, of ${most}`);
    await page.emulateMedia({ media: 'print' });
    const left = await page.evaluate(() =>
      [...document.querySelectorAll('nav,form,.skip,.noprint')].filter((one) => one.getClientRects().length > 0).length);
    if (left > 0) tell('paper', path, `${left} menus or forms are printed`);
    await page.emulateMedia({ media: null });
  }
  await context.close();
}
