package io.ledgerway.operations.routes;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.camel.CamelContext;
import org.apache.camel.support.PluginHelper;
import org.apache.camel.util.FileUtil;

/** All Kamelets: the integrators' own folder first, then those the hub brings. */
final class Kamelets {

    static final String SUFFIX = ".kamelet.yaml";
    private static final String SHIPPED = "kamelets/";

    private final RouteFolder folder;
    private final CamelContext context;
    private final Map<String, Kamelet> own = new HashMap<>();
    private final Map<String, Kamelet> shipped = new HashMap<>();

    /** @param folder may not exist: then there are only shipped ones */
    Kamelets(RouteFolder folder, CamelContext context) {
        this.folder = folder;
        this.context = context;
    }

    /** Where Camel itself looks, for Kamelets named only while a message passes. */
    String location() {
        return "file:" + folder.path() + ",classpath:kamelets";
    }

    /** Reads the folder again; an unreadable one keeps what was read before. */
    List<RouteProblem> refresh() {
        if (!folder.exists()) {
            own.clear();
            return List.of();
        }
        RouteFolder.Reading reading = folder.read();
        if (reading.readable()) {
            own.keySet()
                    .removeIf(name -> !reading.texts().containsKey(file(name))
                            && !reading.untouched().contains(file(name)));
            reading.texts()
                    .forEach((file, text) -> own.compute(
                            file.substring(0, file.length() - SUFFIX.length()),
                            (name, before) -> before != null && before.text().equals(text)
                                    ? before
                                    : Kamelet.of(name, "file:" + folder.path() + "/" + file, text)));
        }
        return reading.problems();
    }

    /** The Kamelets a file uses and those that these use in turn, by name; missing ones are left out. */
    Map<String, Kamelet> usedBy(RouteOutline outline) {
        Map<String, Kamelet> used = new TreeMap<>();
        Deque<String> open = new ArrayDeque<>(outline.kamelets());
        while (!open.isEmpty()) {
            String name = open.pop();
            Kamelet kamelet = used.containsKey(name) ? null : find(name);
            if (kamelet != null) {
                used.put(name, kamelet);
                open.addAll(kamelet.outline().kamelets());
            }
        }
        return used;
    }

    /** All there are, for suggestions. */
    Set<String> names() {
        Set<String> names = new TreeSet<>(own.keySet());
        try {
            PluginHelper.getPackageScanResourceResolver(context)
                    .findResources("classpath:" + SHIPPED + "*" + SUFFIX)
                    .forEach(resource ->
                            names.add(FileUtil.stripPath(resource.getLocation()).replace(SUFFIX, "")));
        } catch (Exception e) {
            names.addAll(shipped.keySet());
        }
        return names;
    }

    private Kamelet find(String name) {
        Kamelet kamelet = own.get(name);
        return kamelet != null ? kamelet : shipped.computeIfAbsent(name, this::read);
    }

    private Kamelet read(String name) {
        String resource = SHIPPED + file(name);
        try (InputStream in = context.getClassResolver().loadResourceAsStream(resource)) {
            return in == null
                    ? null
                    : Kamelet.of(name, "classpath:" + resource, new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String file(String name) {
        return name + SUFFIX;
    }
}
