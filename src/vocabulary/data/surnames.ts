/** Common family names of several countries, folded: data for the name detectors, of no person in particular. */

import { words } from '../words.ts';

export const SURNAMES: ReadonlySet<string> = new Set(
  words(`
agarwal, ahmed, ansari, arora, banerjee, bhat, bhatt, bose, chatterjee, chauhan, chopra, chowdhury, das, desai, deshmukh, devi, dutta, garg, ghosh,
goyal, gowda, gupta, iyer, iyengar, jadhav, jain, jha, joshi, kapoor, kaur, khan, khanna, kulkarni, kumar, kumari, lal, malhotra, malik, mehta, menon,
mishra, mukherjee, nair, naidu, pandey, patel, pathak, patil, pawar, pillai, prasad, qureshi, rao, rathore, reddy, roy, sahu, saxena, sen, shah,
shaikh, sharma, sheikh, shetty, shinde, shukla, siddiqui, singh, sinha, srivastava, syed, thakur, tiwari, tripathi, varma, verma, yadav, begum, bibi,
adams, allen, anderson, baker, brown, campbell, carter, clark, collins, davis, edwards, evans, green, hall, harris, hill, jackson, johnson, jones,
king, lee, lewis, martin, miller, mitchell, moore, nelson, parker, phillips, roberts, robinson, scott, smith, stewart, taylor, thomas, thompson,
turner, walker, white, williams, wilson, wright, young, alvarez, castillo, castro, diaz, fernandez, flores, garcia, gomez, gonzalez, gutierrez,
hernandez, jimenez, lopez, martinez, mendoza, morales, moreno, ortiz, perez, ramirez, ramos, reyes, rivera, rodriguez, romero, ruiz, sanchez, torres,
vargas, vasquez, almeida, alves, barbosa, carvalho, costa, cruz, ferreira, gomes, lima, martins, oliveira, pereira, ribeiro, rocha, santos, silva,
souza, sousa, bernard, dubois, durand, fournier, girard, lambert, laurent, lefebvre, leroy, michel, moreau, petit, richard, rousseau, bauer, becker,
braun, fischer, hoffmann, huber, klein, koch, krause, kruger, lange, lehmann, maier, mayer, meier, meyer, muller, neumann, richter, schmidt, schmitt,
schneider, schroder, schulz, schwarz, wagner, weber, werner, wolf, zimmermann, bianchi, bruno, colombo, conti, esposito, ferrari, gallo, greco, ricci,
romano, rossi, russo, bakker, dejong, devries, jansen, janssen, peters, smit, visser, kowalski, kowalska, kaminski, lewandowski, nowak, wisniewski,
wojcik, zielinski, hidayat, kusuma, lestari, nugroho, pratama, purnomo, rahayu, saputra, setiawan, susanto, utami, wibowo, wijaya, aydin, celik, demir,
kaya, ozturk, sahin, yildiz, yilmaz, ivanov, ivanova, kuznetsov, petrov, popov, sidorov, smirnov, sokolov, volkov, nguyen, tran, pham, chen, huang,
liu, wang, wong, wu, yang, zhang, zhao, zhou, kim, park, choi, sato, suzuki, tanaka, takahashi, watanabe, yamamoto, okafor, mensah, adeyemi, okonkwo`),
);
