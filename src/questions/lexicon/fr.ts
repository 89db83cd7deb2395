import type { Lexicon } from './cues.js';

/** French phrases, comma separated; folded when the lexicon is built. */
export const fr: Lexicon = {
  cues: {
    killed:
      'tue, tues, tuee, tuees, tuer, mort, morts, morte, mortes, meurt, meurent, decede, decedes, deces, deceder, abattu, abattus, perdu la vie, ont perdu la vie, executes, execute, assassines, corps, cadavres, vies, mourir, tombes, tombe, peri, massacres par, ont ete tues, laisse la vie, perdu, perdus, pertes humaines, ont peri, nombre de morts, nb de morts, trouve la mort, ont trouve la mort, trouvent la mort, coute la vie, fauches, egorges, egorge, tombes au combat, passes par les armes, avoir tue, perdre la vie, perdent la vie, y sont restes, perte humaine, tuaient, tuerent',
    wounded: 'blesse, blesses, blessee, blessees, blessures, blesser, nombre de blesses',
    missing:
      'disparu, disparus, disparue, disparues, portes disparus, porte disparu, introuvables, sans nouvelles, manquaient, manquent, manquait, manque a l appel, manquent a l appel, manquaient a l appel, manquants, a l appel, toujours recherches, jamais retrouves, pas retrouves',
    captured:
      'capture, captures, capturee, capturees, prisonnier, prisonniers, fait prisonnier, faits prisonniers, otage, otages, kidnappe, kidnappes, kidnappees, enleve, enleves, enlevee, enlevees, detenus, arretes, arrete, ravis, pris en otage, retenus, emmenes, emmene, enlever, kidnapper, captif, captifs, rafles, faits otages',
    casualties:
      'pertes, victimes, tues ou blesses, tues et blesses, morts et blesses, morts ou blesses, victime',
    toll: 'bilan, bilans, chiffre, chiffres, nombre, decompte, bilan humain, lourd bilan, bilan des morts',
    'how-many':
      'combien, combien de, combien d, nombre de, nombre d, le nombre de, nb de, cb de, cb, nbre de, cbien, combien y a t il, combien y a t il eu de, combien y a, combi1, cbn, cmb, combien d entre eux, le nombre d',
    'how-often': 'combien de fois, nombre de fois, a quelle frequence, cb de fois',
    who: 'qui, par qui, de qui, a qui, quel groupe, quels groupes, par quel groupe, quelle organisation, derriere, responsable, responsables, responsabilite, auteur, auteurs, coupable, coupables, quelle milice, commanditaire, qui est derriere, imputee, accuse, accusee, accuses, accusees, mis en cause, pointe du doigt, pointee, a qui attribue, commis par, impute, ki, c est qui, par ki, met sur le dos, mis sur le dos, mettre sur le dos, accusent, accuser, impute a, imputent, fait le coup, a fait le coup, ont fait le coup, mise en cause, pointes du doigt',
    when: 'quand, quelle date, a quelle date, date de, date, la date, quel jour, en quelle annee, quelle annee, quel mois, c etait quand, date du, date d, a quel moment, remonte, qd, ca date de, date exacte, a eu lieu quand, de quand, de quand date',
    where:
      'ou, dans quelle region, quelle region, quel pays, dans quel pays, a quel endroit, localisation, quel lieu, se trouve, situe, se situe, situee, ou se trouve, quelle province, quel endroit, dans quel, quel village, quelle ville, quelle localite, ou est, ou sont, ou a, ou ont, c est ou, c ou, a quelle place, ou ca, dans quel coin',
    why: 'pourquoi, pour quelle raison, comment se fait, expliquer, explique, explication, justifier, justifie, quelle raison, quelles raisons',
    list: 'liste, lister, listes, montre, montre moi, montrer, donne, donne moi, toutes, tous, tout, toute, chaque, affiche, afficher, que s est il passe, qu est ce qui s est passe, ce qui s est passe, quelles, quels, quelle, quel, recense, recensees, l ensemble, ensemble, quelque chose, enumere, lesquelles, lesquels, laquelle, lequel, apercu, chronologie, quoi, cite, citez, resume des',
    total: 'au total, total, en tout, cumul, somme, cumule, totaux, globalement, confondus',
    change:
      'evolution, evolue, evoluer, change, changer, jour par jour, au fil, revu, revue, revus, revise, revisee, revises, successif, successifs, successives, premier bilan, bilan final, bilan provisoire, progression, mis a jour, mise a jour, alourdi, augmente, a la baisse, a la hausse, corrige, d abord, puis, ensuite, initialement, provisoire, definitif, passe de, au depart, differents bilans, rectifie, s est alourdi, a bouge, s est il alourdi, monte, grimpe, grimper, est passe, ont evolue, d un jour a l autre, jour apres jour',
    compare:
      'contre, vs, comparer, compare, comparaison, difference, ecart, concordent, concorde, correspond, correspondent, d accord, accord, desaccord, contradiction, contredit, diverge, divergent, divergence, face a, ou bien, par rapport, plutot que, differe, different, opposes, cote a cote, confronte, coincident',
    source:
      'source, sources, lien, liens, preuve, preuves, reference, references, url, selon qui, d apres qui, qui le dit, d ou vient',
    medium:
      'canal, quel canal, par quel canal, par quel moyen, quel moyen, media, par quel media, quel media, sous quelle forme, support, voie, par quelle voie, comment a t il revendique, comment a ete revendique, biais, par quel biais, comment',
    delay:
      'combien de temps, combien de jours, delai, apres combien, combien de temps apres, jours plus tard, combien de jours apres, en combien, quel delai, mis combien, temps ecoule',
    profile:
      'qui est, qui sont, c est quoi, parle moi, presente, profil, profil de, qu est ce que, que sait on, que sait on sur, fiche, presentation, infos sur, quoi le',
    silence:
      'silence, silences, plus long silence, silence mediatique, sans revendiquer, sans revendication pendant, silencieux, muet, entre deux revendications, entre revendications, s est tu, se sont tus, se taire, rien revendique, reste muet, est reste muet, reste silencieux, est reste silencieux, s est tue, s etait il tu, s etait tu, s est il tu, etait reste muet, etait reste silencieux, se taisait, sans revendiquer quoi que ce soit',
    updates:
      'quoi de neuf, nouveautes, nouvelles entrees, dernieres mises a jour, mises a jour recentes, quoi de nouveau, qu est ce qui a change recemment, ajoute recemment, ajoutes recemment, derniers ajouts, change recemment, changements recents, recemment ajoutes, ajouts recents, dernieres modifications, change dans les donnees, ajoute dans les donnees, nouvelles donnees, modifie recemment',
    losses:
      'vehicules, vehicule, armes prises, armes saisies, butin, pertes materielles, materiel, materielles, detruits, detruit, brules, brule, degats, equipement, armement, emporte, emportes, emportee, ont emporte, saisi, saisis, camions brules, vole, voles, volee, volees, voler, ont vole, pille, pilles, pillage',
    weapons: 'armes, arme, quelles armes, quelle arme, armes utilisees, armement, moyens utilises',
    assessment:
      'bastion, bastions, fief, fiefs, telegram, dominant, dominante, domine, sophistication, sophistiquee, capacites, capacite, ampleur, tendance, evaluation, silence mediatique, chaine telegram',
    card: 'details, detail, resume, radecris, en savoir plus, fiche de, que s est il passe a, s est passe, passe, arrive, infos',
    more: 'et pour, et les, et le, et la, et',
    deadliest:
      'la plus meurtriere, le plus meurtrier, plus meurtriere, plus meurtrier, plus meurtrieres, plus meurtriers, les plus meurtrieres, les plus meurtriers, plus sanglante, plus sanglant, la plus sanglante, plus sanglantes, plus grave, plus lourd bilan, le plus de morts, plus de morts, le plus de victimes, pire, pires, la pire, plus mortelle, plus mortel, plus lourd, plus lourdes, + meurtrier, + meurtriere, plus grand nombre de morts, plus grosse, plus importante, plus deadly, plus couteuse, plus gros bilan, plus violente, plus violent, meurtrier, meurtriere, meurtriers, meurtrieres, le plus lourd, la plus lourde, les plus lourds, les plus lourdes, le plus sanglant, les plus sanglants, les plus sanglantes, la plus grave, le plus grave, les plus graves, le plus lourd bilan, le plus gros, la plus grosse, la plus importante, le plus mortel, la plus mortelle, les plus mortelles, la plus violente, le plus violent, la plus couteuse, le plus grand nombre de morts, le plus de civils tues, le plus de deces, plus lourd tribut, le plus lourd tribut, plus gros massacre, le plus gros massacre, le plus mort, le plus de pertes, plus de victimes que',
    most: 'le plus d, le plus de, le plus souvent, plus souvent, plus actif, plus active, plus actifs, plus touche, plus touchee, plus touches, plus touchees, plus vise, plus visee, plus frappe, plus frappee, plus attaque, plus attaquee, le plus grand nombre de, le plus grand nombre d, plus grand nombre d attaques, tue le plus, attaque le plus, frappe le plus, touche le plus, vise le plus, revendique le plus, attaquer le plus, le plus d attaques, plus d attaques que, le plus touche, le plus touchee, la plus touchee, les plus touches, les plus touchees, le plus actif, la plus active, les plus actifs, les plus actives, le plus vise, la plus visee, le plus frappe, la plus frappee, le plus attaque, la plus attaquee, le plus au, le plus en, le plus dans, davantage d',
    least:
      'la moins meurtriere, le moins meurtrier, les moins meurtrieres, les moins meurtriers, moins meurtriere, moins meurtrier, moins sanglante, moins sanglant, le moins de morts, le moins de victimes, moins de morts, le moins d attaques, moins d attaques, le moins d incidents, le moins de, la moins touchee, le moins touche, moins touche, moins touchee, plus faible bilan, bilan le plus faible, la plus calme, le plus calme, moins violente, moins violent, moins active, moins actif',
    latest:
      'derniere, dernier, dernieres, derniers, plus recente, plus recent, la plus recente, le plus recent, plus recents, plus recentes, recente, recent, recentes, recents, recemment, dernierement, les plus recentes, les plus recents, + recente, la derniere, le dernier, les dernieres, les derniers',
    first:
      'premiere, premier, premieres, premiers, plus ancienne, plus ancien, 1ere, 1er, toute premiere, initiale, ancienne, ancien, anciennes, la plus ancienne, le plus ancien, plus anciennes, plus anciens, les plus anciennes, les plus anciens',
    next: 'suivante, suivant, prochaine, suit, suivi, a suivi, suivie',
    previous: 'precedente, precedent, precede, d avant',
    second: 'deuxieme, second, seconde, 2e, 2eme, troisieme, autre',
    claimed:
      'revendique, revendiques, revendiquee, revendiquees, revendiquer, revendication, revendications, revendiquant, revendiquent, a revendique, ont revendique, assume, assumee, endosse, s est attribue, communique, communiques, declaration, declarations, revandique, revandication, revendiqué par, assumer la responsabilite, admis, avoue, reconnu, reconnait, signe, s attribuer, s attribue, a son actif, paternite, la paternite, revendiqua, reconnaitre, a signe, ont signe, a assume, ont assume, endossee, endosser, admet, admettent, signees, signee, signes',
    unclaimed:
      'non revendique, non revendiques, non revendiquee, non revendiquees, pas revendique, pas revendiquee, pas revendiquees, pas revendiques, sans revendication, sans aucune revendication, jamais revendique, jamais revendiquee, jamais revendiquees, jamais revendiques, jamais ete revendiquees, jamais ete revendiquee, jamais ete revendique, jamais ete revendiques, pas ete revendique, pas ete revendiquee, pas ete revendiquees, pas ete revendiques, aucune revendication, pas de revendication, personne n a revendique, aucun groupe n a revendique, personne ne revendique, que personne n a revendiquees, que personne n a revendique, personne n a revendiquees, personne n a revendiquee, n a revendiquees, restees sans revendication, restee sans revendication, pas encore revendiquee, non signees, restent sans revendication, n ont pas ete revendiquees, aucun groupe n a revendiquees, jamais eu de revendication, n a jamais eu de revendication, sans qu aucun groupe, eu de revendication, pas eu de revendication',
    suspected:
      'soupconne, soupconnes, soupconnee, soupconnees, soupcon, soupcons, suspecte, suspectes, suspectee, suspectees, presume, presumes, presumee, presumees, probable, probables, suspects, suspect, soupconne t on, soupconner',
    attributed:
      'attribue, attribuee, attribues, attribuees, attribuer, attribue t on, attribution, imputees, imputes, attribut on, lie a, liee a, nomme, designe',
    denied:
      'dement, dementi, dementie, dementis, conteste, contestee, contestes, contestees, dementies, nie, nient, nier, dementir, denie, rejette, rejete, condamne, desavoue, ont dementi, a nie, contestent, qui conteste, demenent, a dementi, refute, refutent, nie avoir, s est distancie, se distancie',
    confirmed:
      'confirme, confirmee, confirmes, confirmees, confirmer, avere, averee, prouve, prouvee, verifie, verifiee, certain, etabli, sur et certain',
    nobody:
      'personne, aucun groupe, aucun, aucune, nul, quelqu un, aucune organisation, aucun mouvement, aucune faction',
    official:
      'officiel, officielle, officiels, officielles, officiellement, autorites, cote officiel, l etat, les autorites, pouvoirs publics',
    'said-by-group':
      'revendicateurs, bilan revendique, chiffre revendique, les djihadistes, cote jihadiste, les assaillants disent, nombre revendique, bilan des jihadistes, pertes revendiquees, morts revendiques, chiffres revendiques',
    government:
      'gouvernement, gouv, gvt, gouvt, ministere, ministre, president, presidence, premier ministre, procureur, gouverneur, la junte, junte, porte parole du gouvernement, ministere de la defense, transition',
    army: 'armee, l armee, etat major, forces armees, fama, les fama, armees, l etat major, militaire',
    un: 'onu, l onu, minusma, la minusma, nations unies, casque bleu dit',
    media:
      'media, medias, presse, la presse, journaux, wikipedia, rfi, afp, reuters, jeune afrique, les medias',
    witnesses:
      'temoins, temoin, habitants, rescapes, survivants, rescape, habitant, survivant, riverains',
    locals:
      'maire, elus locaux, elu local, autorites locales, elu, elus, responsable local, conseiller, adjoint au maire',
    ngo: 'ong, ongs, human rights watch, hrw, amnesty, associations, association, cisc, collectif, le collectif, tabital pulaaku, fidh, acled',
    hospital: 'hopital, hopitaux, medecins, source hospitaliere, sources hospitalieres',
    'security-source':
      'source securitaire, sources securitaires, source de securite, sources de securite',
    people:
      'personnes, gens, hommes, vies humaines, individus, humains, ames, monde, personne tuee',
    event:
      'attaque, assaut, incident, raid, evenement, operation, attentat, frappe, bataille, affrontement, combat, attaquee, tuerie, attaquer, agression, explosion, explose, coup, offensive, celle, celui, drame, carnage, tragedie, embuscade de, fusillade, massacre de, prise de, prise, affaire, chute, chute de, combats, represailles, exaction, bombarde, frappee, saute, saute sur, cible, pris d assaut, attaquees, frappees, visees, ciblees, touchees, assaillie, assailli',
    events:
      'attaques, assauts, incidents, raids, evenements, operations, attentats, frappes, batailles, affrontements, tueries, agressions, explosions, offensives, celles, ceux, exactions, cas, entrees, fusillades, drames',
    not: 'pas, non, jamais, sans, sauf, hors, excepte, ne, n, ni, hormis',
    after: 'apres, suite a, depuis, a la suite de, posterieur a, posterieure a',
    before: 'avant, precedant, anterieur a, anterieure a, juste avant, prealable',
    'day-after':
      'le lendemain de, lendemain de, au lendemain de, le lendemain, au lendemain, lendemain, le jour d apres, un jour apres, le jour suivant, lendemain d, le jour apres',
    'day-before':
      'la veille de, veille de, la veille, veille, a la veille de, un jour avant, la veille d, le jour d avant, le jour avant',
    'same-day':
      'meme jour que, meme nuit que, meme matin que, meme soir que, en meme temps que, le jour meme de, meme jour qu, meme nuit qu, en meme temps qu',
    only: 'seulement, uniquement, juste, simplement, que soupconne, au plus',
    region:
      'region, province, zone, cercle, departement, region de, la region de, region d, la region, region du, secteur',
    town: 'ville, la ville, village, localite, meme, commune, la commune, la ville de, intra muros',
    near: 'pres de, pres, pres d, autour de, autour, a cote de, aux environs, environs, proche de, non loin, aux abords, vers, alentours',
    at: 'a, au, aux, en, dans, sur, chez, sol, territoire, au niveau de, depuis',
    by: 'par',
    against: 'contre, visant, ciblant, a l encontre, cote, envers',
    central: 'centre, central, centrale',
    northern: 'nord, sud, est, ouest, septentrional, nord est, nord ouest',
    'group-word':
      'groupe, groupes, organisation, mouvement, faction, katiba, branche, filiale, groupe arme, groupes armes, groupe terroriste, groupes terroristes, groupe jihadiste, groupe djihadiste, brigade, milice, milices',
  },
  splits: {
    group:
      'groupe, groupes, organisation, organisations, faction, factions, mouvement, mouvements, auteur, auteurs',
    country: 'pays',
    region: 'region, regions, province, provinces',
    place:
      'ville, villes, village, villages, localite, localites, lieu, lieux, endroit, endroits, commune, communes',
    month: 'mois',
    year: 'annee, annees, an',
  },
  perPeriod: {
    month: 'mensuel, mensuelle, mensuels, mensuelles, mensuellement',
    year: 'annuel, annuelle, annuels, annuelles, annuellement',
  },
  refusals: {
    operational:
      'recruter des, recruter pour, meilleur explosif, comment recruter, comment fabriquer, fabriquer une bombe, fabriquer un, fabriquer des, comment faire une bombe, comment construire, construire une bombe, comment rejoindre, rejoindre le, rejoindre la, rejoindre les, rejoindre l, rejoindre un, integrer le jnim, s engager, recruteur, ou acheter, comment acheter, acheter des armes, acheter une arme, acheter des, acheter un, obtenir des armes, se procurer, comment attaquer, comment tuer, comment poser, poser une mine, preparer un attentat, preparer une attaque, planifier, organiser une attaque, mode d emploi, recette, tutoriel, meilleure cible, cible facile, comment financer, financer le, envoyer de l argent, contacter le, contacter un, comment contacter, comment pirater, pirater, comment eviter les, echapper aux, position actuelle, positions actuelles, itineraire des patrouilles, eviter les, eviter l armee, eviter les controles, horaires des patrouilles, heure passe, a quelle heure, coordonnees exactes, coordonnees gps, points faibles, point faible, vulnerable, vulnerables, detonateur, explosifs artisanaux, poison, empoisonner, trafic d armes, comment entrer, comment passer, etapes pour, commettre un, ou poser, ou placer une, ou placer un, poser un eei, poser un ied, poser un engin, poser des mines, acheter une, peux acheter, puis je acheter, quantite d explosif, pour faire sauter, faire exploser un, faire exploser une, faire sauter un, sans se faire prendre, sans croiser, point d appui faible',
    opinion:
      'penses tu, tu penses, que penses, pensez vous, vous pensez, ton avis, votre avis, ton opinion, votre opinion, a ton avis, selon toi, selon vous, devrait, devraient, faut il, est ce bien, est ce juste, a raison, ont raison, le droit de, a tort, ont tort, justifie, justifiee, merite, meritent, gentils, mechants, faute a qui, a qui la faute, prefere, preferes, crois tu, croyez vous, aimes tu, soutiens tu, quel camp, heros, legitime, meilleur groupe, pire groupe, bonne idee, moral, immoral, le bien ou le mal',
    prediction:
      'va gagner, va t il, va t elle, vont ils, va attaquer, vont attaquer, va tomber, va se passer, prochaine cible, prochaine attaque aura, demain, la semaine prochaine, le mois prochain, l annee prochaine, l an prochain, predire, prediction, prevoir, prevision, avenir, futur, prochainement, sera la prochaine, seront, aura lieu, auront lieu, qui va, que va, va arriver, va gouverner, risque d etre attaque',
    instructions:
      'ignore les, ignore tes, ignore tout, ignorer les, ignorez, oublie tes, oublie tout, oublie les, oubliez, invite systeme, prompt systeme, tes instructions, vos instructions, ton prompt, tes regles, ton jeton, ton token, mot de passe, mots de passe, tu es maintenant, tu es desormais, fais semblant, fais comme si, joue le role, jeu de role, repete apres moi, repete, dis exactement, mode developpeur, mode debug, nouvelles instructions, contourne, contourner, variables d environnement, code source, a partir de maintenant, reponds uniquement, reponds seulement, cle api, jailbreak, administrateur, identifiants, desactive, active le mode, invente, inventer, fabule, supprime, modifie le bilan, change le bilan, ajoute un incident, sans sources, sans source, affiche ton, montre tes',
    creative:
      'blague, blagues, poeme, poemes, chanson, histoire drole, ecris, ecrire, ecris moi, redige, traduis, traduire, traduction, dessine, chante, raconte moi une histoire, raconte une histoire, devinette, conte, rap, slogan, propagande, faux communique, dissertation, code python, resous, equation, racine carree, haiku, rigolo, drole, marrant, rire, article sur',
    weather:
      'meteo, quel temps, temps fait il, temperature, pleuvoir, pleut, pleut il, il fait chaud, fait il chaud, degres, humidite',
    greeting:
      'bonjour, bonsoir, salut, coucou, ca va, comment ca va, comment vas tu, merci, merci beaucoup, au revoir, qui es tu, qui etes vous, ton nom, quel age, es tu un robot, es tu humain, allo, hello, wesh, bonne nuit, bonne journee, a bientot, je t aime, imbecile, merde, con, connard, aide moi, je m ennuie, tu sers a quoi',
    personal:
      'numero de telephone, numero de, adresse de, adresse personnelle, ou habite, ou vit, ou habitent, compte bancaire, salaire, carte bancaire, petite amie, copine, ma femme, mon mari, sexe, porno, horoscope, loterie, medecin, mal de tete, regime alimentaire, email de',
    elsewhere:
      'combien d habitants, constitution de, constitution du, peut on voyager, voyager au, voyager en, voyager a, football, foot, coupe du monde, coupe d afrique, ligue des champions, election, elections, bourse, bitcoin, prix du, prix de, coute, coutent, beau pays, le prix, pib, population, capitale, film, films, musique, restaurant conseille, meilleur restaurant, reserver, vol pour, vols, visa, taux de change, ukraine, gaza, israel, lune, planete, napoleon, dinosaure, iphone, google, tesla, elon musk, trump, biden, macron, poutine, netflix, tourisme, touristique, vacances, jeux olympiques, basket, tennis, covid, vaccin, president du, president de la, roi, qui a gagne, score, equipe, monnaie, langue parle, distance entre, train, sens de la vie, cours de, ministre de l education',
  },
  functionWords:
    'top, dure, duree, durent, bon, bonne, bref, euh, voila, enfin, desole, pardon, precisement, exactement, celle de, le, la, les, l, un, une, des, du, de, d, au, aux, a, en, dans, sur, sous, par, pour, avec, chez, et, ou, mais, donc, ni, car, si, que, qu, qui, quoi, dont, ce, cet, cette, ces, c, s, n, m, t, j, y, il, elle, ils, elles, on, nous, vous, je, tu, me, te, se, lui, leur, leurs, son, sa, ses, mon, ma, mes, ton, ta, tes, notre, nos, votre, vos, est, es, sont, etait, etaient, etre, ete, fut, furent, soit, ont, as, ai, avons, avez, avait, avaient, avoir, eu, eut, fait, faits, faite, faites, faire, font, lors, pendant, durant, entre, vers, depuis, apres, avant, ne, pas, plus, moins, tres, trop, bien, aussi, encore, deja, toujours, jamais, la bas, ici, alors, comme, quand, comment, pourquoi, combien, quel, quelle, quels, quelles, cela, ca, ceci, celui, celle, ceux, celles, meme, memes, autre, autres, tout, tous, toute, toutes, chaque, plusieurs, quelques, certains, certaines, deux, trois, quatre, cinq, six, sept, huit, neuf, dix, cent, cents, dizaine, dizaines, centaine, centaines, dit, dits, dite, dire, disent, dis, dites, selon, d apres, annonce, annonces, annoncee, annoncer, annoncent, affirme, affirment, declare, declarent, indique, rapporte, rapportes, rapportee, evoque, parle, parler, donne, donner, donnent, donnees, donnees, enregistre, enregistres, enregistree, enregistrees, recense, recenses, recensees, repertorie, repertoriees, connu, connue, connus, connues, svp, stp, s il vous plait, s il te plait, merci de, vrai, est ce, est ce que, exact, exactement, vraiment, confirme, confirmes, lieu, a eu lieu, ont eu lieu, eu lieu, produit, s est produit, survenu, survenue, survenues, passe, passee, arrive, suis, veux, voudrais, voudrait, savoir, sais, sait, connaitre, chercher, cherche, trouver, trouve, voir, peux, peut, pouvez, pourrais, besoin, information, informations, info, infos, sujet, question, reponse, propos, concernant, concerne, mene, menee, menees, menes, commis, commise, commises, cause, causes, causee, fois, jour, jours, semaine, semaines, mois, an, ans, annee, annees, heure, heures, il y a, y a, y a t il, y, t il, t elle, ainsi, puis, ensuite, enfin, donc, quoique, afin, lorsque, puisque, parce, pendant que, grand, grande, grands, grandes, gros, petit, petite, terrible, horrible, lourd, lourde, fameux, fameuse, celebre, dite, nom, noms, nommee, appele, appelee, pris, prise, mis, mise, cote, cotes, part, partie, rien, personne, chose, choses, sorte, type, types, genre, ci, ca, via, etc, ok, hum, euh, bot, harmattan, eux, perpetre, perpetree, perpetrees, visant, vise, visee, visees, visent, cible, ciblant, ciblee, touche, touchee, touchees, touchent, frappe, frappee, subi, subie, subies, subit, laisse, reste, restent, restees, montre, moi, toi, soi, car, aucun, aucune, hors, sauf, suite, vu, compris, y compris, monde, dernier, derniere, nb, h, b, k, ke, ki, koi, tt, ts, ttes, tte, ds, pr, bcp, mm, qd, sors, sortir, sort, finalement, dossier, dossiers, fichier, fichiers, catalogue, archive, archives, pls, vite, rapidement, slt, cc, bjr, rappelle, rappelez, rappeler, indiquez, precise, precisez, voici, reellement, certes, ait, aient, soient, fassent, eue, eus, ayant, eux memes, lui meme, monsieur, madame, cher, chere, chers, collegues, frere, merci d avance, coute, coutee, couter, coutent, couta, porte parole, minimum, maximum, parmi, barrages, barrage',
  markers:
    'janvier, fevrier, mars, avril, mai, juin, juillet, aout, septembre, octobre, novembre, decembre, bonjour, merci, etat islamique, le, la, les, des, du, de, d, l, un, une, au, aux, et, est, qui, que, quoi, quand, combien, quel, quelle, quelles, quels, ou, par, pour, dans, sur, avec, sans, pas, selon, attaque, attaques, attentat, attentats, morts, mort, tues, tue, blesses, bilan, soldats, militaires, civils, revendique, revendiquee, revendication, revendiquees, depuis, entre, apres, avant, contre, sont, ont, etait, ete, il, elle, on, nous, vous, je, ce, cette, ces, pres, region, derniere, premiere, plus, fois, toutes, tous, chiffres, pourquoi, comment, armee, gouvernement, donne, liste, embuscade, embuscades, enlevement, enlevements, celle, celui, disparus, jamais, en, eu, lieu, annonce, dit',
};
