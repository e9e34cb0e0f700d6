package io.ledgerway.testing;

import io.ledgerway.Ledgerway;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import org.springframework.boot.SpringApplication;
import org.springframework.context.support.GenericApplicationContext;

/** The program of a hub on a machine whose clock is wrong. The hub itself is the same: only its clock is exchanged. */
public final class HubWithWrongClock {

    static final String OFFSET = "wrong-clock";

    private HubWithWrongClock() {}

    public static void main(String[] arguments) {
        Clock wrong = Clock.offset(Clock.systemUTC(), Duration.parse(System.getProperty(OFFSET)));
        SpringApplication hub = new SpringApplication(Ledgerway.class);
        hub.addInitializers(context -> context.addBeanFactoryPostProcessor(beans -> {
            GenericApplicationContext registry = (GenericApplicationContext) context;
            registry.removeBeanDefinition("clock");
            registry.registerBean("clock", Clock.class, () -> wrong);
        }));
        hub.run(arguments);
    }

    /** A folder with this program and nothing else, for a class path without tests. */
    static Path alone(Path folder) {
        String file = HubWithWrongClock.class.getName().replace('.', '/') + ".class";
        try (InputStream program = HubWithWrongClock.class.getClassLoader().getResourceAsStream(file)) {
            Path to = folder.resolve(file);
            Files.createDirectories(to.getParent());
            Files.write(to, program.readAllBytes());
            return folder.toAbsolutePath();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
