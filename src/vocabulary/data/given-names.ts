/**
 * Common given names of several countries, folded. They raise a capitalised word from "some word" to "probably a name";
 * generic, of no person in particular, and never needed for a hit.
 */

import { words } from '../words.ts';

export const GIVEN_NAMES: ReadonlySet<string> = new Set(
  words(`
aarav, abhishek, aditi, aditya, ajay, akash, amit, amita, anand, anil, anita, anjali, ankit, ankita, anita, anup, arjun, arun, asha, ashok, babita,
bharat, chandan, deepa, deepak, dev, dinesh, divya, farhan, fatima, gaurav, geeta, gita, gopal, govind, hari, harish, imran, indira, ishaan, jyoti,
kamala, karan, kavita, kiran, kishore, krishna, lakshmi, lalita, lata, madhu, mahesh, manish, manoj, meena, meera, mohan, mohit, mukesh, nandini,
naresh, neha, nikhil, nisha, nitin, pooja, pradeep, prakash, pramod, prasad, priya, priyanka, rahul, raj, rajesh, rajiv, rakesh, ram, ramesh, rani,
rashmi, ravi, rekha, rekha, renu, ritu, rohan, rohit, sachin, sandeep, sangeeta, sanjay, sanjeev, sapna, sarita, satish, savita, seema, shanti,
sharad, shilpa, shiv, shreya, shyam, sita, sneha, sonia, sudha, sumit, sunil, sunita, suresh, sushma, swati, tanvi, uma, usha, vandana, varun, vijay,
vikas, vikram, vinay, vinod, vishal, vivek, yash, ahmed, aisha, ali, ayesha, hassan, hussain, ibrahim, khadija, maryam, mohammad, mohammed, muhammad,
mustafa, nasreen, omar, rashid, rukhsana, salim, salma, samina, shabana, yusuf, zainab, harpreet, gurpreet, manpreet, jaspreet, balbir, kulwinder,
adam, alan, alex, alexander, alice, amanda, amy, andrea, andrew, angela, ann, anna, anne, anthony, barbara, benjamin, betty, brian, carol, catherine,
charles, charlotte, christine, christopher, daniel, david, deborah, diana, donald, dorothy, edward, elizabeth, emily, emma, eric, ethan, frank, gary,
george, grace, hannah, heather, helen, henry, isabella, jack, jacob, james, jane, janet, jason, jennifer, jessica, joan, john, jonathan, joseph,
joshua, joyce, judith, julia, julie, justin, karen, kathleen, kelly, kenneth, kevin, kimberly, larry, laura, lauren, linda, lisa, lucas, margaret,
mark, martha, martin, mary, matthew, megan, melissa, michael, michelle, nancy, nathan, nicholas, nicole, noah, oliver, olivia, pamela, patricia,
patrick, paul, peter, philip, rachel, raymond, rebecca, richard, robert, roger, ronald, rose, ruth, ryan, samantha, samuel, sandra, sara, sarah,
scott, sharon, simon, sophia, stephanie, stephen, steven, susan, teresa, theresa, thomas, timothy, victoria, virginia, walter, william, zachary,
alejandro, ana, andres, antonio, beatriz, carlos, carmen, claudia, cristina, diego, elena, fernando, francisco, gabriel, gloria, guillermo, ines,
isabel, javier, joao, jorge, jose, juan, juana, lucia, luis, luisa, manuel, marcela, marcos, maria, mariana, mario, marta, miguel, pablo, paula, pedro,
pilar, rafael, ricardo, roberto, rosa, sergio, silvia, sofia, teresa, camille, celine, chantal, claire, francois, gerard, guillaume, helene, isabelle,
jacques, jean, laurent, louis, luc, marie, mathieu, monique, nathalie, nicolas, philippe, pierre, sophie, sylvie, yves, andreas, angelika, birgit,
brigitte, christian, claudia, dieter, frank, fritz, gabriele, hans, heike, heinz, ingrid, jan, jens, jurgen, karl, katrin, klaus, lena, lukas,
manfred, markus, matthias, monika, petra, renate, sabine, stefan, susanne, sven, thorsten, ulrich, ursula, uwe, wolfgang, alessandro, anna, carla,
chiara, francesca, franco, giorgio, giovanni, giulia, giuseppe, luca, marco, matteo, paola, paolo, pietro, salvatore, valentina, agnieszka, andrzej,
anita, barbara, ewa, grzegorz, jadwiga, jerzy, katarzyna, krzysztof, malgorzata, marek, piotr, stanislaw, tomasz, wojciech, zofia, adi, agus, ahmad,
bambang, budi, dewi, dwi, eko, endang, fitri, hendra, indah, joko, kartika, nur, putri, rina, siti, sri, sutrisno, wahyu, yanti, ayse, elif, emine,
fatma, hatice, huseyin, kemal, mehmet, murat, mustafa, osman, zeynep, aleksandr, alexei, anastasia, dmitri, ekaterina, elena, igor, irina, ivan,
natalia, olga, sergei, svetlana, tatiana, vladimir, yuri, bram, daan, femke, jeroen, joost, maarten, pieter, sanne, willem, chen, wei, fang, jing,
li, ming, yan, haruto, hiroshi, kenji, sakura, yuki, takashi, minjun, jisoo, nguyen, linh, minh, thi, amara, chidi, chinedu, kwame, ngozi, oluwaseun`),
);
