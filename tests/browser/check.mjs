// Opens the pages of a running server in Chromium and says what a reader would stumble over.
//
//   node check.mjs ADDRESS PACKAGES
//
// ADDRESS is the first page of the demonstration's district, PACKAGES the folder with node_modules;
// pictures are left in PACKAGES/shots. Standard output is JSON Lines: a finding each
// ({check, page, words}), then one line with what was looked at ({looked}).

import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

import { checkColours } from './colours.mjs';
import { Crawl } from './crawl.mjs';
import { checkKeyboard } from './keyboard.mjs';
import { checkPage } from './page.mjs';
import { checkPaper } from './paper.mjs';
import { checkTasks } from './tasks.mjs';

const [address, packages] = process.argv.slice(2);
const need = createRequire(join(packages, '/'));
const { chromium } = need('playwright-core');
const { origin, pathname: home } = new URL(address);

// each in a context of its own, so that the browser gives it a process; more than the cores only wait
const AT_ONCE = 3;

// what no link leads to and must read well all the same: a district without any file, the past, a
// search with several answers and with none, an address that is wrong
const SEEDS = [
  home, '/', '/coyllurqui', `${home}?al=2025-06-30`, '/buscar?q=san+jeronimo', '/buscar?q=zzzz', '/no-existe',
];

const shots = join(packages, 'shots');
rmSync(shots, { recursive: true, force: true });
mkdirSync(shots, { recursive: true });

const looked = { pages: [], heaviest: null, sheets: {}, states: 0, stops: 0, seconds: 0 };
const tell = (check, page, words) => console.log(JSON.stringify({ check, page, words }));
const browser = await chromium.launch({ executablePath: chromiumPath(), args: ['--no-sandbox'] });
const house = {
  browser, origin, home, shots, looked, tell,
  axe: readFileSync(need.resolve('axe-core/axe.min.js'), 'utf8'),
  PNG: need('pngjs').PNG,
  at: (path) => new URL(path, origin).href,
};

const crawl = new Crawl(origin, home.slice(1), SEEDS);
const others = Object.entries({
  keyboard: checkKeyboard, colours: checkColours, paper: checkPaper, tasks: checkTasks,
});
await Promise.all([...Array.from({ length: AT_ONCE }, walk), lookAtOthers()]);
await browser.close();
looked.seconds = Math.round(performance.now() / 1000);
console.log(JSON.stringify({ looked }));

/** What is looked at on a few pages, one after the other. */
async function lookAtOthers() {
  for (const [check, look] of others) {
    await look(house).catch((error) => tell(check, home, `cannot be looked at: ${error.message}`));
  }
}

/** One of the hands that take page after page until none is left. */
async function walk() {
  const context = await browser.newContext();
  // once a page, before it is read: the search for barriers is half a megabyte
  await context.addInitScript(house.axe);
  const page = await context.newPage();
  for (let path = await crawl.next(); path !== undefined; path = await crawl.next()) {
    try {
      await crawl.found(await checkPage(page, path, crawl.isFirst(path), house));
    } catch (error) {
      tell('answers', path, `cannot be looked at: ${error.message}`);
      await crawl.found([]);
    }
  }
  await context.close();
}

function chromiumPath() {
  return process.env.CHROMIUM ?? '/usr/bin/chromium';
}
