/** Gazetteer: licences. */
import { rowsOf } from './gazetteer.ts';

export const licences = rowsOf(
  'License',
  `GNU General Public License | GPL | GNU GPL | General Public License | GNU Public License
  GNU General Public License version 2 | GPLv2 | GPL version 2 | GPL v2 | GPL-2.0 | GNU GPLv2
  GNU General Public License version 3 | GPLv3 | GPL version 3 | GPL v3 | GPL-3.0 | GNU GPLv3
  GNU Lesser General Public License | LGPL | GNU LGPL | Lesser General Public License
  GNU Lesser General Public License version 2.1 | LGPL version 2.1 | LGPLv2.1 | LGPL-2.1 | LGPL 2.1
  GNU Affero General Public License | AGPL | GNU AGPL | Affero General Public License | AGPLv3 | AGPL-3.0
  GNU Free Documentation License | GFDL
  MIT License | MIT licence | Expat License
  Apache License | Apache Licence
  Apache License 2.0 | Apache License, Version 2.0 | Apache-2.0 | Apache Licence 2.0 | Apache License version 2.0
  BSD License | BSD licence | BSD licenses | BSD licences
  Mozilla Public License | MPL | Mozilla Public License 2.0 | MPL 2.0 | MPL-2.0
  Eclipse Public License | EPL | Eclipse Public License 2.0
  Common Development and Distribution License | CDDL
  Common Public License
  Artistic License | Artistic License 2.0
  ISC License | ISC licence
  Python Software Foundation License | PSFL
  PHP License
  PostgreSQL License
  zlib License
  Boost Software License
  Server Side Public License | SSPL
  Business Source License | BUSL | BSL
  Elastic License
  Creative Commons Attribution | CC BY
  Creative Commons Attribution-ShareAlike | CC BY-SA
  Creative Commons Zero | CC0
  Unlicense
  SIL Open Font License
  Debian Free Software Guidelines | DFSG
  European Union Public Licence | EUPL`,
);
