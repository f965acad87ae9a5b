import { codeOf } from './vocabulary.ts';

/** The words that tell which way a date points; read by `tense.ts`. */

export const PREPOSITIONS = set('of for with on in from as between against');
export const DETERMINERS = set('a an the its his her their our this that these those any some');
export const FUTURE = set('will shall would could should might <may> ll upcoming must can cannot');
/** These tell of the day they stand near: "they can vote on Friday". */
export const NEAR_FUTURE = set('must can cannot');
/** Participles and nouns that look ahead: "scheduled for Friday". */
export const PLANS = set(
  'scheduled due expected slated planned expects plans hopes intends aims foresees sees proposed deadline',
);
export const PRESENT = set('is are begins starts opens ends expires meets takes goes votes returns');
/** After these "votes" and "returns" are nouns. */
export const NOUNS_FOLLOW =
  /^(?:\d.*|the|a|of|for|by|from|more|many|few|two|three|four|five|six|seven|eight|nine|ten|all|most)$/;
export const POSSESSIVE = codeOf('<possessive>');
/** "will be closed", "will stay closed": the participle tells no tense. */
export const STAYS = set('be stay remain get become');
/** "moved to April 19", "brought forward to Monday" */
export const SHIFTED = set(
  'moved postponed pushed extended delayed adjourned rescheduled deferred off back forward over',
);
export const ARRANGED = set('set planned scheduled due promised booked slated called announced');
export const CALLED_OFF = set(
  'off cancelled canceled postponed scrapped delayed abandoned moved rescheduled deferred',
);
export const ACCUSED = set(
  'accused charged suspected believed alleged said thought known blamed wanted linked',
);
/** Verbs that tell what was done when an infinitive follows. */
export const DONE = set(
  'failed began started managed refused declined continued used tried attempted able forced helped ceased stopped ' +
    'struggled meant wanted proceeded neglected happened seemed appeared had',
);
/** Verbs whose infinitive is still to come when they are told. */
export const COMMITTED = set(
  'agreed decided voted vowed pledged promised threatened asked urged called invited summoned told offered undertook ' +
    'pressed advised warned chose elected resolved prepared arranged needed hoped sought wanted',
);
/** Between a past verb and the infinitive: it is told, or stands in the present. */
export const STANDS = /^(?:said|added|announced|confirmed|that|is|are|was|were|has|have|been|will)$/;
/** Nouns and adjectives with an infinitive of what is to come. */
export const COMMITMENTS = set(
  'plan plans deal agreement pledge decision promise promises offer proposal order orders permission ready likely ' +
    'unlikely free intention vote call calls invitation threat threats obligation time days weeks months',
);
/** Verbs that news puts into the present for what lies ahead: "the market opens on Friday". */
export const AHEAD = set(
  'begin start open close end finish expire arrive return depart fly meet vote decide hear hold take come visit host ' +
    'play convene gather celebrate launch resume reopen rise stay remain stop travel move head elect choose sit leave ' +
    'publish release present debate go lapse retire race compete appear perform speak address run walk',
);
/** Forms that are the same in the past and after "to": "tried to shut it off on Friday". */
export const SAME_FORMS = set(
  'cut put let quit shut hit cost hurt rid shed split spread thrust upset beat bet bid burst cast set read wed',
);
/** What nobody plans: "the April 20 explosion", "Tuesday's massive earthquake" lie back. */
export const MISHAPS = set(
  'explosion blast bombing crash collision collapse earthquake quake tsunami shooting killing killings murder murders ' +
    'massacre fire blaze flood floods storm accident disaster spill riot riots quarrel clashes coup arrest arrests ' +
    'defeat crackdown attack attacks',
);
/** Participles that are no past of their own: after a noun they tell what was done to it ("diplomats withdrawn in May"). */
export const PARTICIPLES = set(
  'withdrawn taken stolen driven broken chosen written sunk begun drawn thrown grown flown shown torn sworn frozen ' +
    'hidden bitten beaten shaken overthrown undertaken overtaken forgotten forbidden woven eaten sung rung worn',
);
export const NEVER_NOUNS = set(
  'meet begin arrive depart decide hear choose elect convene celebrate expire remain',
);
/** After these a bare verb has no tense of its own: "did not meet". */
export const BARE = set(
  'to did didn do does doesn don let lets make made help helped saw see watch watched hear heard had not',
);
export const PLURALS = set('they we you people members men women children police who which that all both');
export const NOT_VERBS = set(
  'the a an this that these more less about at nearly almost over those his her its their our my your him them it us me last next early late mid ' +
    'monday tuesday wednesday thursday friday saturday sunday date power work',
);
export const NOT_PAST = set(
  'united hundred indeed exceed proceed succeed speed sacred limited need breed seed feed deed heed weed reed shed fled',
);
export const PAST = set(
  'was were had did been said told met took made came went saw began left fell rose lost won got gave found ' +
    'held kept knew thought felt brought bought caught taught sought fought became ran sat stood spoke wrote ' +
    'drove broke chose flew grew threw drew led fed read paid sent spent built hit cut put let quit shot struck ' +
    'sank swore wore tore rode slid hung dug died ended sold swept slipped crept dealt meant lent leapt wound ' +
    'arose didn wasn weren hadn awoke bore beat bid bet burst cast cost hurt rid shed split spread thrust upset withdrew overthrew ' +
    'undertook ago has have fled shed shut ate bit blew burnt clung drank flung forbade forgot froze heard hid knelt laid lit ' +
    'misled overcame overran oversaw overtook rang rebuilt retook sang shone shook shrank slept spat sprang spun stole ' +
    'stuck swam swung underwent upheld wed wept withheld withstood woke',
);

function set(words: string): ReadonlySet<string> {
  return new Set(words.split(' '));
}
