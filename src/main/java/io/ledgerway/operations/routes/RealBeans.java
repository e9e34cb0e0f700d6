package io.ledgerway.operations.routes;

import java.util.Map;
import java.util.Set;
import org.apache.camel.CamelContext;
import org.apache.camel.Component;
import org.apache.camel.spi.BeanRepository;

/**
 * The beans of the real context, shown to a dry run. A component is shown as a new one of its kind: the real one would
 * be bound to the throw-away context and be stopped with it.
 */
final class RealBeans implements BeanRepository {

    private final CamelContext real;

    RealBeans(CamelContext real) {
        this.real = real;
    }

    @Override
    public Object lookupByName(String name) {
        Object bean = real.getRegistry().lookupByName(name);
        Component component = bean instanceof Component found ? found : real.hasComponent(name);
        return component == null ? bean : real.getInjector().newInstance(component.getClass(), false);
    }

    @Override
    public <T> T lookupByNameAndType(String name, Class<T> type) {
        if (Component.class.isAssignableFrom(type)) {
            Object component = lookupByName(name);
            return type.isInstance(component) ? type.cast(component) : null;
        }
        return real.getRegistry().lookupByNameAndType(name, type);
    }

    @Override
    public <T> Map<String, T> findByTypeWithName(Class<T> type) {
        return Component.class.isAssignableFrom(type)
                ? Map.of()
                : real.getRegistry().findByTypeWithName(type);
    }

    @Override
    public <T> Set<T> findByType(Class<T> type) {
        return Component.class.isAssignableFrom(type)
                ? Set.of()
                : real.getRegistry().findByType(type);
    }
}
