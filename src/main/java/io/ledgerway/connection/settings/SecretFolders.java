package io.ledgerway.connection.settings;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.PropertySource;

/** The mounted secret folders that the settings import ({@code configtree:}), those not mounted yet included. */
final class SecretFolders {

    private static final String IMPORT = "spring.config.import";
    private static final String TREE = "configtree:";

    private SecretFolders() {}

    static Set<Path> of(ConfigurableEnvironment environment) {
        Set<Path> roots = new LinkedHashSet<>();
        for (PropertySource<?> source : environment.getPropertySources()) {
            for (String location : imports(source)) {
                String resolved = environment.resolvePlaceholders(location.strip());
                int tree = resolved.indexOf(TREE);
                if (tree >= 0) {
                    String path = resolved.substring(tree + TREE.length());
                    roots.add(Path.of(path.endsWith("*/") ? path.substring(0, path.length() - 2) : path));
                }
            }
        }
        return roots;
    }

    private static List<String> imports(PropertySource<?> source) {
        List<String> found = new ArrayList<>();
        Object all = source.getProperty(IMPORT);
        if (all != null) {
            found.addAll(List.of(all.toString().split("[,;]")));
        }
        for (int i = 0; source.getProperty(IMPORT + "[" + i + "]") != null; i++) {
            found.add(source.getProperty(IMPORT + "[" + i + "]").toString());
        }
        return found;
    }
}
