// On paper: how many sheets, and nothing of the screen on them.

/** Sheets that a page may take: what a committee can copy for a meeting. */
const MOST = 12;
/** Of those that are made for it. The report's are eight, and the addresses of its notes. */
const MADE_FOR_IT = { '': 5, '/informes/2025-10/hoja': 10 };

/** A few pages that a meeting is held with, kept as files to be looked at. */
export async function checkPaper(house) {
  const { browser, home, at, tell, shots } = house;
  const context = await browser.newContext();
  const page = await context.newPage();
  for (const [rest, most] of Object.entries(MADE_FOR_IT)) {
    const path = home + rest;
    await page.goto(at(path));
    const name = rest.replaceAll('/', '-') || '-municipalidad';
    const sheets = await checkSheets(page, path, house, `${shots}/paper${name}.pdf`);
    if (sheets > most) tell('paper', path, `prints on ${sheets} sheets, of ${most}`);
  }
  await context.close();
}

/** Prints the page that is open; says how many sheets it takes. */
export async function checkSheets(page, path, { tell, looked }, kept = undefined) {
  const pdf = await page.pdf({ path: kept, preferCSSPageSize: true, printBackground: false });
  const sheets = pdf.toString('latin1').match(/\/Type \/Page\b/g)?.length ?? 0;
  looked.sheets[path] = sheets;
  if (sheets < 1 || sheets > MOST) tell('paper', path, `prints on ${sheets} sheets, of ${MOST}`);
  await page.emulateMedia({ media: 'print' });
  const left = await page.evaluate(() =>
    [...document.querySelectorAll('nav,form,.skip,.noprint')].filter((one) => one.getClientRects().length > 0).length);
  if (left > 0) tell('paper', path, `${left} menus or forms are printed`);
  await page.emulateMedia({ media: null });
  return sheets;
}
