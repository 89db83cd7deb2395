import type { Lexicon } from './cues.js';

/** English phrases, comma separated; folded when the lexicon is built. */
export const en: Lexicon = {
  cues: {
    killed:
      'killed, kill, kills, killing of, dead, died, die, dies, dying, death, deaths, slain, murdered, executed, fatalities, fatality, lives lost, lost their lives, lose, lost, bodies, body count, perished, fallen, shot dead, killed in action, kia, having killed, of killing, to have killed, gunned down, mown down, butchered, beheaded, drowned, cost the lives, cost lives, took the lives, lost their life, dead bodies, were buried, fell in combat, died in, their lives, the lives',
    wounded:
      'wounded, wound, wounds, hurt, injured, injure, injuries, injury, casualties wounded, maimed, wia, injuring, wounding, got hurt, were hurt',
    missing:
      'missing, unaccounted for, unaccounted, disappeared, vanished, not found, mia, gone missing, went missing, still missing, never found, still being searched for, not accounted for, whereabouts unknown',
    captured:
      'captured, capture, prisoners, prisoner, taken prisoner, hostages, hostage, taken hostage, kidnapped, abducted, seized, held, detained, arrested, pows, captives, taken captive, kidnap, abduct, carried off, taken away, rounded up, in captivity, captivity, prisoners of war',
    casualties:
      'casualties, killed or wounded, killed and wounded, dead and wounded, dead or wounded, victims, losses in men',
    toll: 'toll, losses, own losses, death toll, death count, count of the dead, body toll, human toll, tolls, figures, figure, numbers, tally, human cost, casualty figures, casualty count, casualty figure, toll against, number against, numbers against, figure against, figures against, count against, tally against',
    'how-many':
      'how many, number of, how much, count of, count, no of, nb of, howmany, how mny, total number of',
    'how-often': 'how often, how many times, number of times',
    who: 'who, whom, whose, by whom, who did, who was behind, who is behind, whos, who s, which group, which groups, what group, behind, perpetrators, perpetrator, responsible, responsibility, culprits, culprit, which militia, which organisation, who carried out, attackers identity, blamed, blame, blames, accused, accuse, accuses, fingered, hold responsible, attribution, attributed to whom, pinned it on, pins it on, pin it on, puts it down to, put down to, whose work, whose doing, did this',
    when: 'when, what date, which date, date of, date, what day, which day, on what day, what year, which year, what month, dated, what time, how long ago',
    where:
      'where, in which region, which region, what region, which country, what country, in which country, in which place, location of, location, located, which place, which province, whereabouts, what place, which village, which town, in what region',
    why: 'why, how come, for what reason, what reason, explain, explained, explains, justify, justified, justification, what reason did, what reasons, the reason',
    list: 'list, lists, show, show me, give me, all, every, everything, each, enumerate, display, what happened, what has happened, whats happened, what attacks, which attacks, which incidents, which ones, anything, any, overview, what incidents, which, what do we have, what do you have, timeline of, chronology, summary of, rundown, tell me the, every time, each time, all the times',
    total:
      'in total, total, totals, overall, altogether, sum, combined, cumulative, aggregate, add up',
    change:
      'changed, change, changes, evolve, evolved, evolution, progression, over time, day by day, revised, revise, revision, revisions, updated, update, successive, first toll, later toll, initial toll, initially, final toll, went up, went down, rise, rose, grew, grow, corrected, correction, history of the toll, progress, developed, develop, at first, first reported, first and last, raised, lowered, earlier tolls, then, how it moved, evolving, shift, shifted, climbed, climb, from one day to the next, go from, go up, goes up, gone up, going up, go down',
    compare:
      'vs, versus, compare, compared, comparison, difference, differ, differs, different, discrepancy, gap, match, matches, agree, agrees, disagree, disagrees, dispute, contradict, contradicts, side by side, conflicting, conflict with, than, rather than, opposed to, against what, compared with, compared to, or, consistent, square with, higher, lower, toll against, number against, numbers against, figure against, figures against, count against, tally against, against the one, against that of, against those of',
    source:
      'source, sources, link, links, url, proof, evidence, reference, citation, according to whom, who says, who said, says who, where does it come from',
    medium:
      'medium, channel, via what, by what means, how was it claimed, outlet, through which, in what form, by video, media outlet, through what, what kind of statement, how did, platform',
    delay:
      'how soon after, how quickly after, how late after, how long after, how many days after, how long, delay, days later, how soon, how quickly, time lag, how many days, took, take, lag, how late, elapsed, time between',
    profile:
      'who are, what is, who is, tell me about, profile of, profile, about, what do you know about, info on, information on, background, what are, describe',
    silence:
      'silence, silences, longest silence, quiet, gap between claims, longest gap, time between claims, without claiming, media silence, silent, went quiet, between claims, gone quiet, fell silent, stayed silent, kept quiet, quiet period, claimed nothing, go quiet, without claiming anything, been silent, was silent, its silence, come back online',
    updates:
      'what changed recently, recently changed, recently added, new entries, latest updates, what is new, whats new, what s new, recent changes, new in the data, added to the data, last updated, latest entries, recently updated, changed in the data, what has changed in the data, new in the database, added recently, data updates, changed lately, latest changes',
    losses:
      'vehicles, vehicle, weapons taken, weapons seized, booty, loot, material losses, material, equipment, destroyed, burned, burnt, captured weapons, arms seized, materiel, damage, trucks burned, stolen, steal, stole, steals, looted, loot taken, seize from, took away, haul, spoils',
    weapons: 'weapons, weapon, which weapons, what weapons, weaponry, arms used, means used',
    assessment:
      'stronghold, strongholds, bastion, heartland, telegram, dominant, dominates, dominance, sophistication, sophisticated, capabilities, capability, scope, trend, trends, assessment, media silence, media activity',
    card: 'details, detail, card, tell me more, more about, summary, summarise, describe the, what happened at, what happened in, happened',
    more: 'also, and what about, what about, how about, and',
    deadliest:
      'deadliest, bloodiest, worst, most deadly, most lethal, deadlier, highest toll, highest death toll, biggest toll, most killed, most people killed, killed most, killed the most, most deaths, killed most people, biggest, largest, most victims, heaviest toll, most dead, most murderous, heaviest, costliest, most casualties, heaviest losses, most bloody, gravest, most violent, claimed the most lives, cost the most lives',
    most: 'the most, most often, most frequently, most active, busiest, hardest hit, hit hardest, hit the hardest, worst hit, most affected, worst affected, most attacked, most targeted, most hit, highest number of, greatest number of, largest number of, biggest number of, more often, most, the largest number of',
    least:
      'least deadly, least lethal, least bloody, least violent, least affected, least attacked, least hit, least active, fewest, the fewest, the least, lowest toll, lowest death toll, smallest toll, quietest, calmest, safest',
    latest: 'latest, most recent, last, newest, recent, recently, lately, most recently',
    first: 'first, earliest, oldest, first ever, initial, very first',
    next: 'next, following, followed, came after, subsequent, follow, came next',
    previous: 'previous, preceding, preceded, prior, precede, came before, one before',
    second: 'second, 2nd, third, other, another',
    claimed:
      'claimed, claim, claims, claiming, claimed by, claim of responsibility, claimed responsibility, claim responsibility, took credit, take credit, taken credit, took responsibility, take responsibility, taking credit, credit for, owned up, own up, said it did, asserted, statement, communique, communiques, statements, claimant, claimants, boasted, boast, proudly, vindicated, owned, admits, admitted, admit, announced responsibility, took credit for, put their name to, put its name to, put his name to, put a name to, acknowledged, acknowledges, acknowledge, as its own, as their own, took ownership, claimed credit, claim credit, claimed ownership, taken responsibility, takes responsibility, assumed responsibility, accepted responsibility',
    unclaimed:
      'unclaimed, not claimed, no claim, no claims, never claimed, without a claim, without claim, without any claim, w o any claim, w o claim, w o a claim, nobody claimed, no one claimed, no group claimed, noone claimed, none claimed, not been claimed, never been claimed, never were claimed, were never claimed, yet to be claimed, no claim recorded, no claim of responsibility, no recorded claim, wasn t claimed, weren t claimed, not yet claimed, no group has claimed, nobody has claimed, no one has claimed, remain unclaimed, remains unclaimed, unclaimed ones, lacking a claim, claimed by nobody, claimed by no one, was not claimed, were not claimed, no responsibility claimed, didn t claim, did not claim, has not claimed, hasn t claimed, never took responsibility, no one took responsibility, nobody took responsibility, absent a claim',
    suspected:
      'suspected, suspect, suspects, suspicion, suspicions, thought to be, believed to be, presumed, likely, allegedly, suspected of, possibly, supposed',
    attributed:
      'attributed, attribute, attributed to, pinned on, alleged, ascribed, imputed, linked to, named, tied to, laid at',
    denied:
      'disputed, contested, denied, deny, denies, denial, denials, rejected, reject, disown, disowned, condemned, condemn, disavowed, distanced, distanced itself, disclaimed, refuted, refute, refutes, dismissed, disputes, dispute, contests, contest, challenged',
    confirmed:
      'confirmed, confirm, confirms, verified, proven, proved, certain, established, for sure',
    nobody:
      'nobody, no one, noone, none, no group, anyone, anybody, any group, somebody, someone, no organisation, no organization, no armed group, no faction, no movement, no outfit, no jihadist group',
    official: 'official, officially, authorities, officials, the state, official toll, state',
    'said-by-group':
      'claimants, the claimants, jihadists say, the group says, the group claims, insurgents say, militants say, claimed toll, attackers say, group s figure, group s count, claimed figure, claimed number, claimed deaths, claimed casualties, claimed losses',
    government:
      'government, gov, govt, ministry, minister, president, presidency, prime minister, defence ministry, defense ministry, junta, prosecutor, governor, interior ministry, ministry of defence',
    army: 'army, military, armed forces, general staff, army s, fama, army spokesman, military s',
    un: 'un, minusma, united nations, the un, un mission, ohchr, un human rights office',
    media:
      'media, press, newspapers, journalists say, wikipedia, outlets, news reports, rfi, afp, reuters, long war journal, bbc, lwj, jeune afrique',
    witnesses:
      'witnesses, witness, residents, survivors, villagers say, survivor, resident, eyewitnesses',
    locals:
      'mayor, local officials, local official, elected officials, locals, councillor, deputy mayor, local authorities',
    ngo: 'ngo, ngos, human rights watch, hrw, amnesty, amnesty international, rights groups, rights group, cisc, tabital pulaaku, associations, acled, fidh',
    hospital: 'hospital, hospitals, doctors, medics, hospital source, hospital sources',
    'security-source': 'security source, security sources, security official, security officials',
    people:
      'people, persons, men, person, lives, human beings, individuals, human, humans, folk, souls',
    event:
      'attack, assault, incident, raid, event, operation, strike, hit, attacked, assaulted, thing, battle, clash, fighting, one, offensive, ambushed, episode, stormed, overran, overrun, siege, besieged, bombed, blew up, blown up, killings, killing, bombing, blast, explosion, exploded, shooting, fall, capture of, taking of, takeover, case, targeted, tragedy, storming, violence, carnage, destroyed, struck, fell, loss, disaster, onslaught, blow, shot',
    events:
      'attacks, assaults, incidents, raids, events, operations, strikes, hits, things, battles, clashes, ones, offensives, episodes, bombings, blasts, explosions, shootings, cases, entries, records, sieges',
    not: 'not, no, never, without, except, excluding, n t, didn t, wasn t, isn t, hasn t',
    after: 'after, following, later than, since, subsequent to, in the wake of, post',
    before: 'before, prior to, ahead of, earlier than, preceding, leading up to, pre',
    'day-after':
      'the day after, day after, next day, a day after, the morrow of, one day after, the following day',
    'day-before':
      'the day before, day before, eve of, the eve of, a day before, one day before, the previous day',
    'same-day':
      'same day as, same night as, same morning as, same evening as, same time as, simultaneously with, at the same time as, the very day of',
    only: 'only, merely, just, solely, simply, at most, no more than',
    region:
      'region, province, area, district, area of, the region of, zone, department, governorate',
    town: 'town, city, village, itself, proper, the town of, the city of',
    near: 'near, around, close to, outside, next to, by the, towards, vicinity, nearby, surroundings',
    at: 'in, at, on, within, inside, across, throughout, soil, into, from',
    by: 'by',
    against: 'against, targeting, aimed at, on, hitting, versus',
    central: 'central, centre, center, middle',
    northern:
      'northern, north, northeast, eastern, western, southern, south, east, west, northwest',
    'group-word':
      'group, groups, organisation, organization, movement, faction, katiba, battalion, branch, affiliate, terrorist group, armed group, armed groups, terrorist groups, jihadist group, jihadist groups, brigade',
  },
  splits: {
    group:
      'group, groups, organisation, organisations, organization, organizations, faction, factions, perpetrator, perpetrators, actor, actors',
    country: 'country, countries, nation, nations',
    region: 'region, regions, province, provinces',
    place:
      'town, towns, city, cities, village, villages, place, places, locality, localities, location, locations',
    month: 'month, months',
    year: 'year, years, yr',
  },
  perPeriod: { month: 'monthly', year: 'yearly, annual, annually' },
  refusals: {
    operational:
      'how would you attack, how would i attack, how would one attack, best explosive, best explosives, recruit fighters, help me recruit, recruit for, how to make, how to build, how do i build, how do i make, how do you make, how do you build, how can i make, how can i build, build a bomb, make a bomb, make an ied, build an ied, making a bomb, bomb making, recipe for, how to attack, how do i attack, how can i attack, plan an attack, plan a, help me attack, how to join, how do i join, how can i join, join jnim, want to join, join the, join isgs, how to buy, where can i buy, where to buy, buy weapons, buy guns, buy rockets, get weapons, get explosives, how to get a gun, how to kill, how do i kill, how to plant, smuggle, smuggling, make explosives, explosives best way to, best target, which base is weakest, easiest target, undefended, vulnerable, weak points, weakest, how to fund, send money, donate to, finance jnim, how to avoid, how to evade, evade, patrol schedule, what time does the patrol, when does the patrol, route to avoid, avoid army, avoid the army, avoid checkpoints, avoid patrols, how to get past, patrol route, current location of troops, current positions, coordinates of the base, exact coordinates, convoy route tomorrow, how to contact, contact number of, tutorial, step by step, instructions for, how to hack, hack into, launch an attack, carry out an attack, how should i attack, weaponize, detonator, detonate, chemical weapon, poison, where to plant, where to lay, where to place an, where to place a bomb, where should i plant, best place to plant, best spot, buy a, buy an, purchase a, purchase weapons, weak spots, weak spot, ask jnim to, tell jnim to, how much explosive, how many explosives to, to blow up a, without being caught, without getting caught, avoid being',
    opinion:
      'murderers, is jnim right, are they right, is isgs right, are they evil, do you think, what do you think, your opinion, in your view, should the, should they, should we, should mali, should niger, should france, should there, should one, who should, should jnim, is it right, right to fight, right to, have the right, is it good, is it fair, good guys, bad guys, who is right, who s right, justified, deserve, deserved, deserves, better off, is to blame for the war, is islam, evil, do you like, do you support, whose fault, favourite, favorite, best group, worst group, who is better, side are you on, best president, good idea, are they heroes, heroes, moral, legitimate, do you believe, do you agree, better than, which side',
    prediction:
      'will there be, will be, will attack, going to attack, next target, next attack be, predict, prediction, forecast, going to happen, what will happen, will happen, future, will win, who will, will the, will jnim, will isgs, tomorrow, next week, next month, next year, likely to attack, will fall, is going to',
    instructions:
      'ignore previous, ignore all, ignore your, ignore the above, ignore any, ignore everything, disregard, system prompt, developer mode, print your, reveal your, show your instructions, your instructions, your prompt, your rules, your token, api key, password, passwords, you are now, you are dan, say something, act as, roleplay, role play, jailbreak, dan mode, do anything now, repeat after me, repeat the word, say exactly, forget your, forget everything, forget all, new instructions, bypass, sudo, drop table, select from, script alert, environment variables, env file, your source bot token, discord token, as an ai, respond only with, answer only with, output only, from now on, rm rf, system message, admin mode, debug mode, credentials, always answer, without sources, no matter what, make up, invent a, fabricate, hallucinate, imagine, delete all, delete the, change the toll, set the toll, add an incident, remove the incident, pretend you, pretend to be, pretend that, lets pretend',
    creative:
      'joke, jokes, poem, poetry, song, lyrics, write a, write me, compose, essay, haiku, rap, translate, translation, code, python, javascript, recipe, sing, riddle, tell me a story, write code, solve this, solve the, bake a, cook a, limerick, rhyme, screenplay, slogan, propaganda, sonnet, riddles, sarcastic, equation, square root, what is 2, make a meme, a meme',
    weather:
      'weather, temperature, rain tomorrow, sunny, humidity, is it hot, climate today, raining, degrees, sandstorm today',
    greeting:
      'hello, hi, hey, good morning, good evening, good afternoon, how are you, thanks, thank you, bye, goodbye, sup, yo, whats up, what s up, who are you, who made you, are you a bot, are you human, are you real, your name, how old are you, lol, test, testing, ping, ok, nice, cool, good bot, bad bot, greetings, i love you, you suck, stupid, idiot, fuck, shit, hate you, help me, i am bored, bored',
    personal:
      'the phone number, phone number, home address, address of, email of, where does he live, where do they live, who is the family, ssn, credit card, salary, bank account, date me, girlfriend, boyfriend, sex, porn, nude, dating, my wife, my husband, horoscope, lottery, doctor, medicine, headache, diet',
    elsewhere:
      'people live in, inhabitants, constitution of, safe to travel, is it safe, safe to visit, travel advice, football, soccer, world cup, champions league, election, elections, stock, stocks, bitcoin, crypto, price of, price, cost, costs, book me, how far is, how old, gdp, population of, population, capital of, movie, movies, film, music, restaurant recommendation, best restaurant, hotel booking, book a, flight, flights, visa, exchange rate, ukraine, gaza, israel, moon, planet, history of rome, napoleon, dinosaur, iphone, google, tesla, elon musk, trump, biden, putin, taylor swift, netflix, tourism, tourist tips, holiday, vacation, olympics, basketball, tennis, covid, vaccine, president of, prime minister of, king of, who won, score, team, currency, language spoken, nearest hospital, nearest, distance between, how far, train, bus ticket, meaning of life, meaning of',
  },
  functionWords:
    'top, duration, lasted, sorry, oops, er, erm, um, well, precisely, namely, bit, lot, the, a, an, of, in, on, at, to, for, from, by, with, within, into, is, are, was, were, be, been, being, am, do, does, did, done, has, have, had, having, it, its, it s, this, that, these, those, there, their, they, them, he, she, his, her, we, us, our, you, your, i, me, my, and, or, but, if, so, as, than, then, too, also, still, yet, already, ever, about, up, out, off, over, under, between, during, per, via, what, whats, what s, how, which, please, pls, plz, can, could, would, may, might, must, shall, tell, know, say, says, said, saying, says it, give, got, get, gets, really, exactly, actually, ok, hey, hi, s, t, d, ll, re, ve, m, w, o, wo, please, thanks, happen, happened, happens, occur, occurred, take place, took place, took, place, took, went, go, going, made, make, makes, many, much, more, most, some, several, few, lot, both, two, three, four, five, six, seven, eight, nine, ten, one, dozen, dozens, hundred, hundreds, own, same, such, very, just, only, back, here, now, so far, on file, on record, recorded, record, registered, hold, held, holds, data, database, dataset, have on, known, according, accordingly, whatever, kind, sort, type, types, details, case, regarding, concerning, re, involving, involve, involved, carried, carry, carried out, conduct, conducted, led, time, times, day, days, week, weeks, month, months, year, years, ago, later, early, late, mean, i mean, right, true, correct, really, is it true, confirm, confirmed, reported, report, reports, reportedly, announced, announce, announces, put, puts, gave, given, stated, states, state, cite, cited, soon, once, while, because, where, when, who, whom, whose, like, near, anything, something, everything, nothing, say about, find, found, search, look, look up, looking, see, want, need, like to know, info, information, question, answer, pretty, else, other, others, hit, took, seen, come, came, comes, whole, entire, part, parts, first, last, use, used, using, against, hm, hmm, uh, no, not, don t, doesn t, isn t, toward, towards, upon, until, till, through, throughout, among, amid, around, along, across, w, b, c, vs, etc, eg, ie, again, instead, any, all, each, every, well, sure, asap, quick, quickly, briefly, short, deadly, fatal, bloody, brutal, horrible, terrible, big, large, major, huge, massive, small, little, alleged, supposed, so called, self, famous, notorious, known as, called, named, name, names, next, previous, side, sides, hands, suffered, suffer, sustained, inflicted, left, leaving, leave, leaves, resulted, result, results, resulting, caused, cause, causes, targeted, target, targets, targeting, hitting, perpetrated, committed, commit, staged, stage, launched, launch, launches, mounted, occurred, unfolded, saw, think, thought, believe, believed, even, else, dear, bot, harmattan, question, quick, wondering, wonder, trying, try, remember, recall, heard, hear, read, back in, story, news, full, complete, latest news, its, hers, theirs, mine, ours, men, man, in the, that s, there s, here s, let, lets, let s, s it, does it, did it, who s, files, file, holdings, records on file, archive, archives, thx, u, ur, finally, guys, kindly, mate, cheers, folks, asking, curious, sort out, cost, costs, spokesman, spokeswoman, spokesperson, spokesmen, least, above, below, fewer, exceeding, upwards, minimum, maximum, longer, barrages, barrage, round, neither, nor',
  markers:
    'the, of, and, is, are, was, were, who, what, when, where, how, many, which, did, does, do, in, at, on, by, for, with, from, this, that, attack, attacks, killed, claimed, soldiers, dead, list, show, how many, all, any, no, not, after, before, last, first, against, since, their, me, my, have, has, had, been, be, you, we, they, it, or, to, between, people, deadliest, latest, toll, wounded, incidents, claims, every, there, town, near, says, said, died',
};
