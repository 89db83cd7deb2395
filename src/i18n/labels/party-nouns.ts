/**
 * Nouns after a number for those parties whose label, or label without its plural s, does not do: "1
 * person in all", not "1 all". Keyed by party term id; all other parties follow the rule.
 */
import type { Localised } from '../localised.js';

/** A noun for one and for several. */
export interface Forms {
  readonly one: string;
  readonly other: string;
}

const both = (en: Forms, fr: Forms): Localised<Forms> => ({ en, fr });

export const partyNouns: Readonly<Record<string, Localised<Forms>>> = {
  'french-soldiers': both(
    { one: 'French soldier', other: 'French soldiers' },
    { one: 'soldat français', other: 'soldats français' },
  ),
  'special-forces': both(
    { one: 'member of the special forces', other: 'members of the special forces' },
    { one: 'membre des forces spéciales', other: 'membres des forces spéciales' },
  ),
  'security-forces': both(
    { one: 'member of the security forces', other: 'members of the security forces' },
    { one: 'membre des forces de sécurité', other: 'membres des forces de sécurité' },
  ),
  police: both(
    { one: 'police officer', other: 'police officers' },
    { one: 'policier', other: 'policiers' },
  ),
  vdp: both(
    { one: 'VDP volunteer', other: 'VDP volunteers' },
    { one: 'volontaire VDP', other: 'volontaires VDP' },
  ),
  militia: both(
    { one: 'militiaman', other: 'militiamen' },
    { one: 'milicien', other: 'miliciens' },
  ),
  'soldiers-and-vdp': both(
    { one: 'soldier or VDP volunteer', other: 'soldiers and VDP volunteers' },
    { one: 'soldat ou volontaire VDP', other: 'soldats et volontaires VDP' },
  ),
  'troops-and-volunteers': both(
    { one: 'soldier or volunteer', other: 'soldiers and volunteers' },
    { one: 'militaire ou volontaire', other: 'militaires et volontaires' },
  ),
  wagner: both(
    { one: 'Wagner fighter', other: 'Wagner fighters' },
    { one: 'combattant de Wagner', other: 'combattants de Wagner' },
  ),
  'un-personnel': both(
    { one: 'UN staff member', other: 'UN staff members' },
    { one: 'membre du personnel de l’ONU', other: 'membres du personnel de l’ONU' },
  ),
  'us-civilian': both(
    { one: 'US civilian', other: 'US civilians' },
    { one: 'civil américain', other: 'civils américains' },
  ),
  'iranian-civilian': both(
    { one: 'Iranian civilian', other: 'Iranian civilians' },
    { one: 'civil iranien', other: 'civils iraniens' },
  ),
  women: both({ one: 'woman', other: 'women' }, { one: 'femme', other: 'femmes' }),
  'women-and-girls': both(
    { one: 'woman or girl', other: 'women and girls' },
    { one: 'femme ou fille', other: 'femmes et filles' },
  ),
  babies: both({ one: 'baby', other: 'babies' }, { one: 'bébé', other: 'bébés' }),
  driver: both({ one: 'driver', other: 'drivers' }, { one: 'chauffeur', other: 'chauffeurs' }),
  instructor: both(
    { one: 'instructor', other: 'instructors' },
    { one: 'instructeur', other: 'instructeurs' },
  ),
  delegation: both(
    { one: 'member of the delegation', other: 'members of the delegation' },
    { one: 'membre de la délégation', other: 'membres de la délégation' },
  ),
  'chief-of-staff': both(
    { one: 'chief of staff', other: 'chiefs of staff' },
    { one: 'directeur de cabinet', other: 'directeurs de cabinet' },
  ),
  'civilians-militia': both(
    { one: 'civilian or militiaman', other: 'civilians or militiamen' },
    { one: 'civil ou milicien', other: 'civils ou miliciens' },
  ),
  'soldiers-and-civilians': both(
    { one: 'soldier or civilian', other: 'soldiers and civilians' },
    { one: 'soldat ou civil', other: 'soldats et civils' },
  ),
  all: both(
    { one: 'person in all', other: 'people in all' },
    { one: 'personne au total', other: 'personnes au total' },
  ),
  people: both({ one: 'person', other: 'people' }, { one: 'personne', other: 'personnes' }),
  cma: both(
    { one: 'CMA fighter', other: 'CMA fighters' },
    { one: 'combattant de la CMA', other: 'combattants de la CMA' },
  ),
  csp: both(
    { one: 'CSP fighter', other: 'CSP fighters' },
    { one: 'combattant du CSP', other: 'combattants du CSP' },
  ),
};
