package org.ngnportal.imports.internal;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.ngnportal.imports.ImportField;

/** What columns are called in other people's files, in the five languages of the portal. */
final class ColumnNames {

    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
    private static final Pattern OTHERS = Pattern.compile("[^\\p{L}\\p{N}]+");

    /** One field a line; names are compared without case, accents and signs. */
    private static final String TABLE = """
            DOMAIN: sip domain, realm, domaene, domein, dominio, domeniu, sip domaene, mandant
            USERNAME: user, user name, login, sip user, sip username, sip id, sip address, sip uri, address of record, \
            account, extension, ext, benutzer, benutzername, nebenstelle, durchwahl, sip adresse, konto, gebruiker, \
            gebruikersnaam, toestel, toestelnummer, usuario, nombre de usuario, interno, cuenta, utilizator, \
            nume utilizator, interior, cont
            FIRST_NAME: first, given name, forename, vorname, rufname, voornaam, nombre, nombre de pila, prenume, prenom
            LAST_NAME: last, surname, family name, name, nachname, familienname, achternaam, apellido, apellidos, nume, \
            nume de familie, nom
            EMAIL: mail, e mail, email address, e mail address, mail address, e mail adresse, mailadresse, emailadres, \
            e mailadres, correo, correo electronico, adresa email, adresa e mail, posta electronica
            LANGUAGE: lang, locale, sprache, taal, idioma, limba, lengua
            TIME_ZONE: timezone, tz, zeitzone, tijdzone, zona horaria, huso horario, fus orar
            SIP_PASSWORD: password, sip secret, secret, passwort, kennwort, sip passwort, sip kennwort, wachtwoord, \
            sip wachtwoord, contrasena, contrasena sip, clave, parola, parola sip
            WEB_PASSWORD: portal password, web secret, web passwort, web kennwort, portal passwort, webpasswort, \
            webwachtwoord, web wachtwoord, contrasena web, parola web
            RECIPIENT: send to, credentials to, mail to, recipient email, empfaenger, versand an, ontvanger, \
            destinatario, destinatar
            DELIVERY: delivery way, way of delivery, versandart, zustellung, bezorging, verzendwijze, entrega, \
            forma de entrega, livrare, mod de livrare
            MAIL_LANGUAGE: language of mail, language of the mail, sprache der mail, mailsprache, taal van de mail, \
            idioma del correo, limba mesajului
            PSTN: telephone network, external calls, outside calls, festnetz, telefonnetz, amt, amtsberechtigung, \
            buitenlijn, telefoonnet, red telefonica, llamadas externas, retea telefonica, apeluri externe
            CALLER_ID: callerid, cli, clip, calling number, number shown, outgoing number, phone, phone number, \
            telephone, telephone number, number, rufnummer, absenderrufnummer, angezeigte nummer, telefon, \
            telefonnummer, nummer, nummerweergave, telefoon, telefoonnummer, nummer uitgaand, identificador de llamadas, \
            telefono, numero, numero de telefono, identificare apelant, numar, numar de telefon
            PREPAID: pre paid, guthabenkonto, vorausbezahlt, vooruitbetaald, prepago, preplatit, preplatita
            START_BALANCE: balance, credit, initial balance, opening balance, guthaben, startguthaben, saldo, \
            beginsaldo, tegoed, saldo inicial, sold, sold initial
            QUOTA: monthly limit, monthly quota, limit, kontingent, monatslimit, limit pro monat, maandlimiet, limiet, \
            cuota, limite mensual, cota, limita lunara
            CALL_LIMIT: concurrent calls, channels, max calls, gleichzeitige gespraeche, kanaele, \
            gelijktijdige gesprekken, kanalen, llamadas simultaneas, canales, apeluri simultane, canale
            GROUPS: group, permissions, gruppen, gruppe, rechte, groepen, groep, rechten, grupos, grupo, permisos, \
            grupuri, grup, permisiuni
            BLOCKED: block, locked, disabled, gesperrt, sperre, geblokkeerd, bloqueado, bloqueada, blocat, blocata
            OWNER: customer, customer id, owner id, kunde, kundennummer, besitzer, eigentuemer, klant, klantnummer, \
            eigenaar, cliente, propietario, titular, client, proprietar
            VOICEMAIL: voice mail, mailbox, voicebox, anrufbeantworter, sprachbox, voicemailbox, buzon, buzon de voz, \
            mesagerie vocala, casuta vocala
            PIN: voicemail pin, mailbox pin, pin code, pincode, vm pin, sprachbox pin, pin del buzon, cod pin
            DELETE_AFTER_MAILING: delete after mail, delete voicemail, nach versand loeschen, na mailen wissen, \
            borrar despues de enviar, sterge dupa trimitere
            ALIASES: alias, further addresses, aliasse, aliasnamen, aliassen, alias sip, direcciones adicionales, \
            adrese suplimentare
            NUMBERS: enum, enum number, numbers, did, dids, direct number, phone numbers, e164, rufnummern, \
            durchwahlnummern, nummern, nummers, telefoonnummers, doorkiesnummer, numeros, numeros directos, numere
            NO_ANSWER_SECONDS: ring time, ring seconds, no answer timeout, timeout, klingeldauer, rufdauer, beltijd, \
            tiempo de timbre, timp de apel
            DIVERT_ALL: forward all, cfu, unconditional, call forward, umleitung, rufumleitung, umleitung immer, \
            doorschakelen, altijd doorschakelen, desvio, desvio incondicional, redirectionare, redirectionare totala
            DIVERT_BUSY: forward busy, busy, cfb, umleitung besetzt, bei besetzt, doorschakelen bij bezet, bij bezet, \
            desvio ocupado, si ocupado, redirectionare ocupat, la ocupat
            DIVERT_NO_ANSWER: forward no answer, no answer, cfna, cfnr, umleitung keine antwort, bei nichtmelden, \
            doorschakelen bij geen antwoord, geen antwoord, desvio sin respuesta, sin respuesta, \
            redirectionare fara raspuns, fara raspuns
            DIVERT_OFFLINE: forward offline, offline, not online, umleitung offline, nicht angemeldet, \
            doorschakelen bij offline, niet aangemeld, desvio sin conexion, sin conexion, redirectionare offline
            DIVERT_UNAVAILABLE: forward unavailable, unavailable, umleitung nicht erreichbar, nicht erreichbar, \
            niet bereikbaar, onbereikbaar, desvio no disponible, no disponible, indisponibil
            """;

    private static final Map<String, ImportField> NAMES = names();

    private ColumnNames() {}

    /** Empty for a name that says nothing known. */
    static Optional<ImportField> fieldOf(String header) {
        return ImportField.ofColumn(header).or(() -> Optional.ofNullable(NAMES.get(plain(header))));
    }

    /** How many of some cells are names that columns have. */
    static int known(List<String> cells) {
        return (int) cells.stream().filter(cell -> fieldOf(cell).isPresent()).count();
    }

    /** The same for what people take for the same name. */
    static String plain(String header) {
        var text = header.toLowerCase(Locale.ROOT)
                .replace("\u00e4", "ae")
                .replace("\u00f6", "oe")
                .replace("\u00fc", "ue")
                .replace("\u00df", "ss");
        var bare =
                ACCENTS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
        return OTHERS.matcher(bare).replaceAll("");
    }

    private static Map<String, ImportField> names() {
        var names = new HashMap<String, ImportField>();
        for (var line : TABLE.lines().toList()) {
            int colon = line.indexOf(':');
            var field = ImportField.valueOf(line.substring(0, colon));
            Arrays.stream(line.substring(colon + 1).split(",")).forEach(name -> names.put(plain(name), field));
        }
        return names;
    }
}
