package io.ledgerway.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.CanBeAnnotated.Predicates.annotatedWith;
import static com.tngtech.archunit.core.domain.properties.CanBeAnnotated.Predicates.metaAnnotatedWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.CompositeArchRule;
import com.tngtech.archunit.library.GeneralCodingRules;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/** Which room may know which, and what no class may do, below a root package. */
final class Walls {

    private static final String[] SYSTEMS = {"intempus", "uniconta", "intacct", "accountsiq", "acumatica"};
    private static final String[] ROOMS_SYSTEMS_USE = {
        "compare",
        "delivery",
        "deadletter",
        "flow",
        "session",
        "connection",
        "lookup",
        "ledger",
        "secret",
        "audit",
        "alert"
    };
    private static final String[] ROOMS_ON_TOP = {"operations", "preview", "invoice", "ubl", "sandbox"};
    private static final String VAGUE_NAMES = ".*(Utils?|Helper|Manager|Impl|Common|Handler)";

    private final String root;

    private Walls(String root) {
        this.root = root;
    }

    /** Every wall by a name that says what holds. */
    static Map<String, ArchRule> below(String root) {
        Walls walls = new Walls(root);
        Map<String, ArchRule> rules = new LinkedHashMap<>();
        rules.put("systems do not know each other", walls.systemsApart());
        rules.put("systems do not know what stands on them", walls.systemsBelow());
        rules.put("systems do not know the rooms within them", walls.eachSystem(walls::innerRoomsAbove));
        rules.put("rooms within a system do not know each other", walls.eachSystem(walls::innerRoomsApart));
        rules.put("rooms that systems use do not know systems", walls.roomsBelow());
        rules.put("nobody uses the sandbox", walls.sandboxApart());
        rules.put("causes know Java only", walls.knowsOnly("cause", "java.."));
        rules.put(
                "documents know Java and causes only",
                walls.knowsOnly("document", "java..", "com.fasterxml.jackson.annotation..", root + ".cause.."));
        rules.put(
                "XML is read without knowing what it is",
                walls.knowsOnly("xml", "java..", "javax.xml..", root + ".cause.."));
        rules.put(
                "UBL knows documents, XML and causes only",
                walls.knowsOnly("ubl", "java..", root + ".document..", root + ".xml..", root + ".cause.."));
        rules.put(
                "rooms have no cycles",
                slices().matching(root + ".(*)..").should().beFreeOfCycles());
        rules.put("who owns a connection is decided knowing no other room than connections", walls.ownershipApart());
        rules.put(
                "only sessions and secrets are encrypted",
                walls.onlyIn(Stream.of("session", "secret"), "javax.crypto.."));
        rules.put("only traces know OpenTelemetry", walls.onlyIn(Stream.of("trace"), "io.opentelemetry.."));
        rules.put("traces know no other room than causes", walls.tracesApart());
        rules.put("decisions do not know Camel", walls.decisions());
        rules.put("names say something", walls.names());
        rules.put("no java.util.logging", GeneralCodingRules.NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING);
        rules.put("nothing is printed", GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS);
        rules.put("fields are not injected", GeneralCodingRules.NO_CLASSES_SHOULD_USE_FIELD_INJECTION);
        rules.replaceAll((name, rule) -> rule.as(name).allowEmptyShould(true));
        return rules;
    }

    private ArchRule systemsApart() {
        return eachSystem(system -> noClasses()
                .that()
                .resideInAPackage(root + "." + system + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(rooms(Arrays.stream(SYSTEMS).filter(other -> !other.equals(system)))));
    }

    private ArchRule innerRoomsAbove(String system) {
        return noClasses()
                .that()
                .resideInAPackage(root + "." + system)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(root + "." + system + ".(*)..");
    }

    private ArchRule innerRoomsApart(String system) {
        return slices().matching(root + "." + system + ".(*)..").should().notDependOnEachOther();
    }

    private ArchRule eachSystem(Function<String, ArchRule> rule) {
        return CompositeArchRule.of(Arrays.stream(SYSTEMS)
                .map(system -> rule.apply(system).allowEmptyShould(true))
                .toList());
    }

    private ArchRule systemsBelow() {
        return noClasses()
                .that()
                .resideInAnyPackage(rooms(Stream.of(SYSTEMS)))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(rooms(Stream.of(ROOMS_ON_TOP)));
    }

    private ArchRule roomsBelow() {
        return noClasses()
                .that()
                .resideInAnyPackage(rooms(Stream.of(ROOMS_SYSTEMS_USE)))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(rooms(Stream.concat(Stream.of(SYSTEMS), Stream.of(ROOMS_ON_TOP))));
    }

    private ArchRule sandboxApart() {
        return noClasses()
                .that()
                .resideOutsideOfPackage(root + ".sandbox..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(root + ".sandbox..");
    }

    /** {@code DocumentJson} and what reads invoices by their schema are the one way of a document to and from text. */
    private ArchRule knowsOnly(String room, String... others) {
        String own = root + "." + room + "..";
        return classes()
                .that()
                .resideInAPackage(own)
                .and()
                .haveNameNotMatching(".*\\.(DocumentJson|InvoiceJson|InvoiceSchema)(\\$.*)?")
                .should()
                .onlyDependOnClassesThat(resideInAPackage(own).or(resideInAnyPackage(others)));
    }

    /** Not even the ledger around it, which asks it. */
    private ArchRule ownershipApart() {
        String ownership = root + ".delivery.ownership..";
        return noClasses()
                .that()
                .resideInAPackage(ownership)
                .should()
                .dependOnClassesThat(
                        resideInAPackage(root + "..").and(not(resideInAnyPackage(ownership, root + ".connection.."))));
    }

    private ArchRule onlyIn(Stream<String> rooms, String library) {
        return noClasses()
                .that()
                .resideOutsideOfPackages(rooms(rooms))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(library);
    }

    private ArchRule tracesApart() {
        return noClasses()
                .that()
                .resideInAPackage(root + ".trace..")
                .should()
                .dependOnClassesThat(resideInAPackage(root + "..")
                        .and(not(resideInAnyPackage(root + ".trace..", root + ".cause.."))));
    }

    /** In a system's room and at the doors of invoices, what is no Spring or Camel bean decides: it must be testable without either. */
    private ArchRule decisions() {
        var bean = metaAnnotatedWith("org.springframework.stereotype.Component")
                .or(annotatedWith("org.springframework.stereotype.Component"))
                .or(metaAnnotatedWith("org.springframework.context.annotation.Configuration"))
                .or(annotatedWith("org.apache.camel.Converter"));
        var decision = resideInAnyPackage(rooms(Stream.concat(Stream.of(SYSTEMS), Stream.of("invoice"))))
                .and(not(bean))
                .or(resideInAnyPackage(rooms(Stream.of("document", "cause", "lookup"))));
        return noClasses().that(decision).should().dependOnClassesThat().resideInAPackage("org.apache.camel..");
    }

    private ArchRule names() {
        return noClasses().that().resideInAPackage(root + "..").should().haveNameMatching(VAGUE_NAMES);
    }

    private String[] rooms(Stream<String> names) {
        return names.map(name -> root + "." + name + "..").toArray(String[]::new);
    }

    /** Whether a class makes XML parsers: that takes settings against outside entities, so one class does it for all. */
    static boolean makesXmlParsers(JavaClass type) {
        return type.getAccessesFromSelf().stream()
                .anyMatch(access -> access.getTargetOwner()
                                .getName()
                                .matches("javax\\.xml\\.(parsers\\.\\w+Factory|stream\\.XMLInputFactory)")
                        && access.getName().startsWith("new"));
    }
}
