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
      catatan, keterangan, deskripsi, mesaj, yorum, aciklama, soobshchenie, kommentariy, opisanie, примечание`),
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
      subject, subject line, message subject, email subject, mail subject, topic, topic title, thread title, post
      title, message title, ticket subject, betreff, asunto, assunto, objet, sujet, oggetto, onderwerp, temat, subjek,
      perihal, konu, tema, vishay`),
    kinds: ['text', 'prose'],
    enumerable: false,
    hibp: 'Email messages',
    dpv: 'Communication',
    schemaOrg: 'headline',
  },
];
