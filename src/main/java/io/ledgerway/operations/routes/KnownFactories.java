package io.ledgerway.operations.routes;

import java.util.Optional;
import org.apache.camel.ExtendedCamelContext;
import org.apache.camel.spi.ClassResolver;
import org.apache.camel.spi.FactoryFinder;
import org.apache.camel.spi.FactoryFinderResolver;

/**
 * What another context knows of the factories on the class path, and of those that are not there. Instances are made anew; a
 * context that ends, and clears what it found, leaves the other's knowledge alone.
 */
record KnownFactories(FactoryFinder known) implements FactoryFinder {

    @Override
    public String getResourcePath() {
        return known.getResourcePath();
    }

    @Override
    public Optional<Object> newInstance(String key) {
        return known.newInstance(key);
    }

    @Override
    public <T> Optional<T> newInstance(String key, Class<T> type) {
        return known.newInstance(key, type);
    }

    @Override
    public Optional<Class<?>> findClass(String key) {
        return known.findClass(key);
    }

    @Override
    public Optional<Class<?>> findOptionalClass(String key) {
        return known.findOptionalClass(key);
    }

    @Override
    public void clear() {
        // it is not ours
    }

    /** Answers the finders of a context. */
    record Resolver(ExtendedCamelContext known) implements FactoryFinderResolver {

        @Override
        public FactoryFinder resolveBootstrapFactoryFinder(ClassResolver classes, String path) {
            return new KnownFactories(known.getBootstrapFactoryFinder(path));
        }

        @Override
        public FactoryFinder resolveFactoryFinder(ClassResolver classes, String path) {
            return new KnownFactories(known.getFactoryFinder(path));
        }
    }
}
