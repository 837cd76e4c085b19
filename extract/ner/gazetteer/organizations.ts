/** Gazetteer: foundations, institutions, projects, events, works. */
import { rowsOf } from './gazetteer.ts';

export const organizations = [
  ...rowsOf(
    'Foundation',
    `AlmaLinux OS Foundation | ALOSF
  Rocky Enterprise Software Foundation | RESF
  Apache Software Foundation | ASF
  Linux Foundation | The Linux Foundation
  Free Software Foundation | FSF
  Free Software Foundation Europe | FSFE
  Cloud Native Computing Foundation | CNCF
  OpenStack Foundation
  Open Infrastructure Foundation | OpenInfra Foundation | OpenInfra
  Mozilla Foundation
  Wikimedia Foundation
  GNOME Foundation
  Document Foundation | The Document Foundation
  Eclipse Foundation
  Python Software Foundation
  Node.js Foundation
  OpenJS Foundation
  FreeBSD Foundation
  Ubuntu Foundation
  Perl Foundation
  Electronic Frontier Foundation | EFF
  Software Freedom Conservancy
  Software in the Public Interest | SPI
  Open Source Initiative | OSI
  Creative Commons
  Internet Archive
  cAos Foundation
  Raspberry Pi Foundation
  Bill & Melinda Gates Foundation
  Internet Security Research Group | ISRG`,
  ),
  ...rowsOf(
    'Organization',
    `Open Enterprise Linux Association | OpenELA
  Open Virtualization Alliance
  Open Container Initiative | OCI
  OASIS
  World Wide Web Consortium | W3C
  Internet Engineering Task Force | IETF
  ICANN
  KDE e.V.
  RISC-V International
  Khronos Group
  United Nations | UN
  European Union | EU
  European Commission
  NATO
  UNESCO
  World Health Organization
  Red Cross
  Y Combinator
  Linaro
  Hyperscale SIG`,
  ),
  ...rowsOf(
    'Institution',
    `NASA | National Aeronautics and Space Administration
  CERN | European Organization for Nuclear Research
  Fermilab | Fermi National Accelerator Laboratory
  European Space Agency | ESA
  University of California
  University of California, Berkeley | UC Berkeley
  Massachusetts Institute of Technology | MIT
  Stanford University
  Harvard University
  Carnegie Mellon University
  Princeton University
  Yale University
  Purdue University
  University of Cambridge
  University of Oxford
  University of Helsinki
  ETH Zurich
  EPFL
  Max Planck Society
  Fraunhofer Society
  National Institute of Standards and Technology | NIST
  National Security Agency | NSA
  Central Intelligence Agency | CIA
  Federal Bureau of Investigation | FBI
  Department of Defense
  Department of Energy
  Lawrence Livermore National Laboratory
  Los Alamos National Laboratory
  Oak Ridge National Laboratory
  Argonne National Laboratory
  DESY
  CNRS
  INRIA | Inria
  DARPA
  Bell Labs | Bell Laboratories
  Xerox PARC
  IBM Research
  International Organization for Standardization | ISO
  IEEE | Institute of Electrical and Electronics Engineers
  Association for Computing Machinery | ACM
  Royal Society
  Library of Congress
  British Museum`,
  ),
  ...rowsOf(
    'Project',
    `Debian Project
  Fedora Project
  CentOS Project | The CentOS Project
  GNU Project | GNU
  Xen Project
  openSUSE Project
  Project Lenix
  FreeBSD Project
  Extra Packages for Enterprise Linux | EPEL
  Moby Project | Moby project
  Google Summer of Code
  Wikimedia Commons
  Wikidata
  OpenStreetMap
  Kolla
  Magnum ?
  RDO`,
  ),
  ...rowsOf(
    'Event',
    `World War I
  World War II | Second World War
  FOSDEM
  DebConf
  LinuxCon
  KubeCon
  DockerCon
  PyCon
  KVM Forum
  Red Hat Summit
  Olympic Games`,
  ),
  ...rowsOf(
    'Work',
    `The New York Times | New York Times
  The Guardian
  The Washington Post
  The Wall Street Journal
  Toy Story
  Star Trek
  Star Wars
  The Cathedral and the Bazaar
  Hacker News
  Debian Social Contract
  Open Source Definition`,
  ),
  ...rowsOf(
    'Concept',
    `LAMP
  LEMP
  Unix philosophy
  DevOps`,
  ),
];
