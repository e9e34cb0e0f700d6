package io.ledgerway.ubl;

import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the net days out of payment terms in words: {@code Net 30}, {@code 30 dage netto}, {@code Zahlbar innerhalb von 14
 * Tagen}. Days that earn a discount are no net days, nor are days after the end of a month: such terms have none, rather
 * than a wrong due date. XRechnung's {@code #SKONTO#TAGE=14#PROZENT=2.00#} is a discount and left out; with 0 percent its
 * days are net.
 */
final class TermsText {

    private static final int MOST_DAYS = 999;
    private static final int LONGEST = 2_000;
    private static final String DAYS = "(?:days?|d\\.|dage?|dagar|dager|dagen|tagen?|tage|jours?|dias?|giorni)";
    private static final String NET = "(?:net|netto|netto kontant|rein netto)";

    private static final Pattern SKONTO =
            Pattern.compile("#SKONTO#TAGE=(\\d{1,3})#PROZENT=(\\d{1,3}(?:\\.\\d{1,4})?)#[^\\s]*");
    private static final Pattern STRUCTURED = Pattern.compile("#(?:SKONTO|VERZUG)#[^\\s]*");
    private static final Pattern MARKED = Pattern.compile("\\b" + NET
            + "[\\s.:,]{0,3}(\\d{1,3})\\b(?!\\s*%)|\\b(\\d{1,3})\\s?" + DAYS + "[\\s.,]{1,3}" + NET + "\\b");
    private static final Pattern PLAIN =
            Pattern.compile("\\b(\\d{1,3})\\s?(?:calendar |kalender)?" + DAYS + "(?!\\p{L})");
    private static final Pattern DISCOUNT =
            Pattern.compile("%|discount|skonto|rabat|cash\\b|escompte|penalty|interest|rente|ränta|zins|gebyr");
    private static final Pattern MONTH_END = Pattern.compile(
            "end of month|month end|\\beom\\b|løbende|\\blb\\.?\\s?md|månedens|måneds|monatsende|fin de mois|\\bmonth|\\bmåned");

    private TermsText() {}

    /** Net days from 0 to 999; null when the terms do not say them in a way that can be read only once. */
    static Integer netDays(String text) {
        if (text.length() > LONGEST) {
            return null;
        }
        Matcher skonto = SKONTO.matcher(text);
        while (skonto.find()) {
            if (Double.parseDouble(skonto.group(2)) == 0) {
                return Integer.valueOf(skonto.group(1));
            }
        }
        String words = STRUCTURED.matcher(text).replaceAll(" ").toLowerCase(Locale.ROOT);
        if (MONTH_END.matcher(words).find()) {
            return null;
        }
        Integer marked = only(MARKED, words);
        return marked != null || DISCOUNT.matcher(words).find() ? marked : only(PLAIN, words);
    }

    private static Integer only(Pattern pattern, String words) {
        Integer found = null;
        for (MatchResult match : (Iterable<MatchResult>) pattern.matcher(words).results()::iterator) {
            int days = Integer.parseInt(match.group(1) == null ? match.group(2) : match.group(1));
            if (days > MOST_DAYS || found != null && found != days) {
                return null;
            }
            found = days;
        }
        return found;
    }
}
