/**
 * The script of the exported page, put together of its parts. It is a text: what the browser runs must not
 * depend on how this project was compiled. No part holds a backtick, `${` or an end tag.
 */
import { SCRIPT_DATA } from './script-data.ts';
import { SCRIPT_DRAWING } from './script-drawing.ts';
import { SCRIPT_PANEL } from './script-panel.ts';

export const SCRIPT = `
(() => {
'use strict';
${SCRIPT_DATA}
${SCRIPT_DRAWING}
${SCRIPT_PANEL}
})();
`;
