/**
 * The attributes of the family `communication`: what people write to each other.
 * Enters: nothing. Leaves: a list of attributes in vocabulary order. Mappings that are not certain are null.
 */

import type { Attribute } from '../types.ts';
import { words } from '../words.ts';

export const COMMUNICATION: readonly Attribute[] = [
  {
    id: 'communication.text',
    title: 'Text of a message',
    ladder: null,
    salience: 'content',
    headers: words(`
      message, messages, message text, message body, msg, text, body, content, contents, comment, comments, user comment, note,
      notes, remark, remarks, review, review text, feedback, description, reply, post content, post, chat, chat message, sms text,
      email body, mail body, caption, transcript, conversation, question, answer, inquiry, enquiry, complaint text, ticket
      description, other info, additional info, additional information, tippani, vivran, vivaran, nachricht, bemerkung, bemerkungen,
      kommentar, beschreibung, anmerkung, mensaje, comentario, comentarios, observaciones, descripcion, mensagem, comentarios
      adicionais, observacao, observacoes, descricao, commentaire, commentaires, remarque, remarques, messaggio, commento, note
      aggiuntive, descrizione, bericht, opmerking, opmerkingen, omschrijving, wiadomosc, komentarz, uwagi, opis, pesan, komentar,
      catatan, keterangan, deskripsi, mesaj, yorum, aciklama, soobshchenie, kommentariy, opisanie, примечание, reason text, reason
      for leaving, explanation, justification, cover letter, letter, extra info, extra information, general info, further info,
      further information, message html, message plain, msg body, msg text, msg content, comment html, post html, internal note,
      private note, public note, admin note, staff note, admin comment, user note, customer note, customer comment, client notes,
      order note, order comment, delivery notes, special instructions, special request, instructions, observations, observation
      text, annotation, annotations, memo, narrative, plain text, body html, html body, content html, raw text, original text,
      excerpt, response, testimonial, opinion, suggestion, suggestions, complaint description, incident description, problem
      description, issue description, ticket body, case description, long description, full description, short description,
      additional comments, additional notes, additional details, other comments, other notes, other details, notas adicionales, nota
      interna, comentario adicional, texto, contenido, descripcion detallada, conteudo, anotacao, anotacoes, motivo observacao,
      texte, contenu, note interne, precisions, inhalt, notiz, notizen, begruendung, anliegen, nachrichtentext, testo, contenuto,
      annotazioni, annotazione, osservazioni`),
    kinds: ['text', 'prose'],
    enumerable: false,
    hibp: 'Private messages',
    dpv: 'Communication',
    schemaOrg: 'text',
  },
  {
    id: 'communication.subject',
    title: 'Subject of a message',
    ladder: null,
    salience: 'content',
    headers: words(`
      subject, subject line, message subject, email subject, mail subject, topic, topic title, thread title, post title, message
      title, ticket subject, betreff, asunto, assunto, objet, sujet, oggetto, onderwerp, temat, subjek, perihal, konu, tema, vishay,
      msg subject, msg title, email title, mail title, message topic, thread subject, topic name, post subject, comment subject,
      comment title, review title, news title, article title, question title, conversation title, conversation subject, chat title,
      chat name, ticket title, issue title, summary, note title, note subject, announcement title, request subject, betreffzeile,
      asunto mensaje, titulo mensaje, assunto mensagem, sujet message, titre message, titolo messaggio`),
    kinds: ['text', 'prose'],
    enumerable: false,
    hibp: 'Email messages',
    dpv: 'Communication',
    schemaOrg: 'headline',
  },
];
