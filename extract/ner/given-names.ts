/** Given names of many languages that compromise's list lacks; one before a capitalised word is a person's. */
const NAMES =
  'adolf adriaan aino aisha akira albrecht aleksandr aleksander alessandro alexei alexey alfonso alfred alois amir amit ' +
  'anatoly anders andrei andrey anil anja anke annabella annegret annika ansel antoine anton antonin ariel arjen arne ' +
  'arno arthur arvid ashok astrid augusta augustus aurelien avi axel balint barbara bart bartosz bassam beate benedikt ' +
  'bengt benoit bernd bernhard bertrand birgit bjarne bjorn björn boris bram brecht brian bruno carlos carsten chandra ' +
  'christoph christophe claes claus cornelis daan damien daniele dario denys detlef dieter dietrich dirk dmitri ' +
  'dmitry dolph donato doron eberhard edsger eduard edvard edwin egon einar eino eliza emil emile emmanuelle enrico ' +
  'enzo erhard erich erik erwin eskil etienne eugen fabien fabio fabrice federico felix ferdinand fernando filip ' +
  'florian francesco francois françois franz frederic frédéric fredrik friedrich fritz gabriele geert georg georges ' +
  'gerd gerhard gero gerrit giacomo gianni gints giora giorgio giovanni giulia giuseppe göran gottfried greta grigory ' +
  'guido guillaume guillermo gunnar günter gunther günther gustav guy haim hakim hakon håkon hans harald harm hartmut ' +
  'hector heike heiko heinrich heinz hendrik henk henri henrik herbert hermann hideo hilde hiroshi hitoshi horst hubert ' +
  'hugo igor ilya ingo ingrid isaac ismail ivan ivar jaap jacek jacques jakob jakub jan janne jari jarkko jaroslav ' +
  'javier jean jens jeroen jerzy joachim joao joaquin johan johann johannes joost jonas jorge jörg jose josé josef ' +
  'jozef juan juha juhani julien jürgen jurgen kaarel kai kamal karel karim karin karl karsten katarzyna katrin kay ' +
  'kazuo kees kenji kerstin kiran klaas klara klaus knut konrad konstantin krishna krzysztof kurt lars lasse laszlo ' +
  'laurent leif lennart leo leonhard leopold li linus lionel lothar luc luca lucas ludwig luigi luis luiz lukas lutz ' +
  'maarten maciej magnus maksim manfred manuel marc marcel marcin marco marek mariano marijn mario marius markku markus ' +
  'martin masahiro masao massimo mathias mathieu matteo matthias matti max maxim mehmet michal michał michele miguel ' +
  'mihai mika mike mikael mikhail mikko milan minna miroslav mitch mohamed mohammad mohammed moisey moritz moshe ' +
  'muhammad mustafa nadia naoki nathaniel nicolas niels nikita niklas niklaus nikola nikolai nikolaus nils octave ole ' +
  'oleg olga olivier omar oskar osman otto owain paavo pablo paolo pascal patrice patrik paulo pavel pawel paweł pekka ' +
  'petr petra petri philippe pierre piet pieter pietro piotr rafael rafał raimund rainer raj rajesh rami ramon ' +
  'rasmus raul ravi reimar reiner reinhard remi rémi renaud rené reto ricardo roberto roland rolf roman ruben rudolf ' +
  'rudy rui ruud sacha samir sander sanjay santiago satoshi satya scott sebastien sébastien selim serge sergei sergey ' +
  'sergio shafi shigeru shlomo sigmund silvio siegfried simone sofie soren søren stanislav stefan stefano stephane ' +
  'stéphane sunil sundar susanne suw svante sven svetlana taavi tadeusz takashi takeshi tero theo theodor thierry ' +
  'thilo thomas thorsten tiago till timo timothy tobias tomas tomasz tomislav ton torsten tove tristan tyge udo ugo ulf ' +
  'ulrich ulrike urs ute uwe václav valentin vasily veit vijay viktor vikram vincent vinod vint vitaly vittorio ' +
  'vladimir volker walther waldemar wei werner whitfield wilhelm willem wim wojciech wolfgang xavier yair yann ' +
  'yasuhiro yoshua yehuda yitzhak yuri yukihiro yves zbigniew zdeněk zoltan ' +
  'abigail ada adele adrian agatha alan albert alec alice alistair alonzo amelia andrea andrew ann anna anne annie ' +
  'anthony audrey ava barack barry bea beatrice ben benny bertha beth betty bill blake bob brad bradley brendan bret ' +
  'brett bryan byron calvin cameron carl carol catherine cecilia charles charlotte chris christina christine clara ' +
  'clarence claude clifford clive colin connor craig cynthia dale damian dan dana daniel danny darren dave david dean ' +
  'deborah dennis derek diana don donald doris dorothea dorothy doug douglas drew duncan earl ed eddie edgar edith ' +
  'edmund edward eleanor elena eli elizabeth ella ellen elliot emily emma eric erica ernest esther ethan eugene eva ' +
  'evan eve evelyn ezra fiona frances francis frank fred frederick gary gavin gene geoff geoffrey george ' +
  'gerald gilbert giles gina glen glenn gloria gordon grace graham grant greg gregory gwen harold harriet harry harvey ' +
  'hazel heather hedy helen henry herb herman hilary howard hugh humphrey ian irene iris irving isabel ivy jack jacob ' +
  'jake james jamie jane janet jared jason jay jeff jeffrey jennifer jeremy jerome jerry jesse jessica jill jim jimmy ' +
  'joan joanna joe joel joey john johnny jon jonathan joseph josh joshua joy joyce judith judy julia julian ' +
  'julie justin karen kate katherine kathleen katie keith ken kenneth kevin kim kirk kyle lance larry laura ' +
  'lauren lawrence lee lena leon leonard leslie lewis lillian linda lisa liz lois louis louise lucy luke lydia lynn ' +
  'marcus margaret maria marian marie marilyn marion mark marsha marshall martha marvin mary matthew maureen maurice ' +
  'megan melissa melvin meredith michael michelle mildred miles mitchell molly monica morgan morris murray nancy natalie ' +
  'nathan neal ned neil nelson nick nicholas nicole nigel nina noah noel nora norman oliver olivia oscar owen pamela ' +
  'patricia patrick paul paula pauline peggy percy perry peter phil philip phyllis rachel ralph randall randy ray ' +
  'raymond rebecca reed reginald richard rick rita rob robert robin rod rodney roger ron ronald rosalind rose ross ' +
  'rowan roy ruby russell ruth ryan sage sally sam samantha samuel sandra sara sarah sean seth shane shannon sharon ' +
  'shaun sheila sheldon sherry shirley sidney simon sophia spencer stacy stan stanley stella stephanie stephen steve ' +
  'steven stewart stuart sue susan suzanne sylvia tanya tara taylor ted teresa terence terry tessa thelma theodore ' +
  'tim toby todd tom tony tracy trevor tyler ursula valerie vanessa vera vernon veronica victor victoria viola ' +
  'vivian wade wallace walter wanda warren wayne wendy wesley whitney wilbur william winston yancey yolanda yvonne ' +
  'zachary zoe';

const GIVEN: ReadonlySet<string> = new Set(NAMES.split(' '));

/** @param lower a word in lower case */
export function isGivenName(lower: string): boolean {
  return GIVEN.has(lower);
}
