/** Gazetteer: people. */
import { rowsOf } from './gazetteer.ts';

export const people = rowsOf(
  'Person',
  `Linus Torvalds
  Richard Stallman
  Ian Murdock
  Bruce Perens
  Eric S. Raymond | Eric Raymond
  Mark Shuttleworth
  Lennart Poettering
  Kay Sievers
  Gregory Kurtzer
  Igor Seletskiy
  benny Vasquez
  Jack Aboutboul
  Rocky McGaugh
  Karanbir Singh
  Johnny Hughes
  Bob Young
  Marc Ewing
  Jim Whitehurst
  Paul Cormier
  Matt Hicks
  Greg Kroah-Hartman
  Alan Cox
  Andrew Tanenbaum | Andrew S. Tanenbaum
  Ken Thompson
  Dennis Ritchie
  Brian Kernighan
  Bjarne Stroustrup
  Guido van Rossum
  Larry Wall
  Rasmus Lerdorf
  Yukihiro Matsumoto
  James Gosling
  Brendan Eich
  Tim Berners-Lee
  Vint Cerf
  Bill Joy
  Bill Gates
  Paul Allen
  Steve Jobs
  Steve Wozniak
  Tim Cook
  Satya Nadella
  Steve Ballmer
  Jeff Bezos
  Andy Jassy
  Adam Selipsky
  Matt Garman
  Werner Vogels
  Larry Page
  Sergey Brin
  Sundar Pichai
  Mark Zuckerberg
  Elon Musk
  Larry Ellison
  Solomon Hykes
  Avi Kivity
  Fabrice Bellard
  J. Nick Koston
  Miguel de Icaza
  Matthias Ettrich
  Daniel Robbins
  Patrick Volkerding
  Theo de Raadt
  Donald Knuth
  Alan Turing
  Grace Hopper
  Ada Lovelace
  John von Neumann
  Claude Shannon
  Edsger Dijkstra
  Margaret Hamilton
  Radia Perlman
  Jimmy Wales
  Aaron Swartz
  Arvind Krishna
  Ginni Rometty
  Michael Dell
  Jensen Huang
  Lisa Su
  Albert Einstein
  Marie Curie
  Isaac Newton
  Charles Darwin
  Nikola Tesla`,
);
