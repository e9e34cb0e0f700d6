package io.ledgerway.ubl;

import io.ledgerway.document.IsoDay;
import io.ledgerway.document.NumberLimits;
import io.ledgerway.xml.XmlElement;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * One element of a document, or one that is not there: then everything in it is null too. What cannot be read with its
 * type is told with its path, line and column, and is null.
 */
final class UblElement {

    private static final Pattern DECIMAL = Pattern.compile("[+-]?(\\d{1,60}(\\.\\d{0,60})?|\\.\\d{1,60})");
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}(Z|[+-]\\d{2}:\\d{2})?");
    private static final int DATE_LENGTH = 10;
    private static final int EXCERPT = 60;

    private final UblElement parent;
    private final XmlElement element;
    private final int index;
    private final UblProblems problems;

    private UblElement(UblElement parent, XmlElement element, int index, UblProblems problems) {
        this.parent = parent;
        this.element = element;
        this.index = index;
        this.problems = problems;
    }

    static UblElement root(XmlElement element, UblProblems problems) {
        return new UblElement(null, element, 0, problems);
    }

    /** A line whose document is not held. */
    static UblElement line(String root, XmlElement element, int index, UblProblems problems) {
        XmlElement document = new XmlElement("", root, Map.of(), "", List.of(), 0, 0);
        return new UblElement(root(document, problems), element, index, problems);
    }

    boolean present() {
        return element != null;
    }

    /** The only child of that name; a second one is an error, because either could be meant. */
    UblElement one(String name) {
        XmlElement found = element == null ? null : element.child(name);
        UblElement one = new UblElement(this, found, 0, problems);
        if (found != null) {
            for (XmlElement other : element.children()) {
                if (other != found && other.name().equals(name)) {
                    problems.error(
                            one.path(),
                            "LEDGERWAY-UBL-TWICE",
                            "The element stands twice, the second time on line " + other.line() + ".");
                    break;
                }
            }
        }
        return one;
    }

    List<UblElement> all(String name) {
        List<UblElement> all = new ArrayList<>();
        if (element != null) {
            for (XmlElement child : element.children()) {
                if (child.name().equals(name)) {
                    all.add(new UblElement(this, child, all.size() + 1, problems));
                }
            }
        }
        return all;
    }

    /** The first child of that name for which something holds; one that is not there when it holds for none. */
    UblElement first(String name, Predicate<UblElement> holds) {
        return all(name).stream().filter(holds).findFirst().orElse(new UblElement(this, null, 0, problems));
    }

    UblElement first(String name) {
        return first(name, any -> true);
    }

    String text() {
        return element == null || element.text().isEmpty() ? null : element.text();
    }

    String text(String name) {
        return one(name).text();
    }

    /** The texts of all children of that name, one a line; null when there are none. */
    String texts(String name) {
        String texts = all(name).stream()
                .map(UblElement::text)
                .filter(text -> text != null)
                .collect(Collectors.joining("\n"));
        return texts.isEmpty() ? null : texts;
    }

    String attribute(String name) {
        return element == null ? null : element.attribute(name);
    }

    /** An amount of money in the document's currency. */
    BigDecimal amount(String name) {
        UblElement amount = one(name);
        if (amount.attribute("currencyID") != null) {
            problems.currency(amount.attribute("currencyID"), amount);
        }
        return amount.number();
    }

    BigDecimal number(String name) {
        return one(name).number();
    }

    BigDecimal number() {
        String text = text();
        if (text == null) {
            return null;
        }
        if (DECIMAL.matcher(text).matches()) {
            BigDecimal number = new BigDecimal(text);
            if (NumberLimits.sensible(number)) {
                return number;
            }
        }
        unreadable(
                "LEDGERWAY-UBL-NUMBER",
                "is no decimal number of up to " + NumberLimits.MOST_DIGITS + " digits before and "
                        + NumberLimits.MOST_DECIMALS + " after a decimal point");
        return null;
    }

    LocalDate date(String name) {
        UblElement date = one(name);
        String text = date.text();
        if (text == null) {
            return null;
        }
        try {
            if (DATE.matcher(text).matches()) {
                return IsoDay.parse(text.substring(0, DATE_LENGTH));
            }
        } catch (DateTimeException e) {
            date.unreadable("LEDGERWAY-UBL-DATE", "is no day of the calendar");
            return null;
        }
        date.unreadable("LEDGERWAY-UBL-DATE", "is no date, such as 2026-09-27");
        return null;
    }

    /** True or false; null when it is missing or neither. */
    Boolean flag(String name) {
        UblElement flag = one(name);
        String text = flag.text() == null ? "" : flag.text();
        switch (text) {
            case "true", "1":
                return true;
            case "false", "0":
                return false;
            default:
                flag.unreadable("LEDGERWAY-UBL-FLAG", "is neither true nor false");
                return null;
        }
    }

    void error(String rule, String message) {
        problems.error(path(), rule, message + place() + ".");
    }

    void warning(String rule, String message) {
        problems.warning(path(), rule, message + place() + ".");
    }

    /** Where it stands, in XPath. */
    String path() {
        String name = element == null ? "" : prefix() + element.name();
        String own = "/" + name + (index > 0 ? "[" + index + "]" : "");
        return parent == null ? own : parent.path() + (name.isEmpty() ? "" : own);
    }

    /** Line and column, for the end of a sentence. */
    String place() {
        if (element == null) {
            return parent == null ? "" : parent.place();
        }
        return element.line() == 0 ? "" : " (line " + element.line() + ", column " + element.column() + ")";
    }

    private String prefix() {
        return element.namespace().endsWith("CommonBasicComponents-2")
                ? "cbc:"
                : element.namespace().endsWith("CommonAggregateComponents-2") ? "cac:" : "";
    }

    private void unreadable(String rule, String isNot) {
        String text = text() == null ? "" : text();
        error(rule, "'" + (text.length() > EXCERPT ? text.substring(0, EXCERPT) + "…" : text) + "' " + isNot);
    }
}
