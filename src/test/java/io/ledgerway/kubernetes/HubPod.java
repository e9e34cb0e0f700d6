package io.ledgerway.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.Probe;
import io.fabric8.kubernetes.api.model.SecurityContext;
import io.fabric8.kubernetes.api.model.Volume;
import io.fabric8.kubernetes.api.model.VolumeMount;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.io.FileSystemResource;

/** The Deployment, and what must be true of it wherever it stands. */
record HubPod(Deployment deployment) {

    private static final String GROUP = "management.endpoint.health.group.";

    static HubPod among(List<HasMetadata> objects) {
        return new HubPod((Deployment) objects.stream()
                .filter(Deployment.class::isInstance)
                .findFirst()
                .orElseThrow());
    }

    PodSpec spec() {
        return deployment.getSpec().getTemplate().getSpec();
    }

    Container hub() {
        assertThat(spec().getContainers()).hasSize(1);
        return spec().getContainers().get(0);
    }

    /** Names of ConfigMaps that must be there for the pod to start. */
    Set<String> neededConfigMaps() {
        return spec().getVolumes().stream()
                .map(Volume::getConfigMap)
                .filter(map -> map != null && !Boolean.TRUE.equals(map.getOptional()))
                .map(map -> map.getName())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    String variable(String name) {
        return hub().getEnv().stream()
                .filter(each -> each.getName().equals(name))
                .map(each -> each.getValue())
                .findFirst()
                .orElseThrow(() -> new AssertionError("No variable " + name));
    }

    /** No rights, no root, nothing to write to but what is mounted for it, nothing told by Kubernetes. */
    void assertConfined() {
        assertThat(spec().getSecurityContext().getRunAsNonRoot()).isTrue();
        assertThat(spec().getSecurityContext().getRunAsUser()).isPositive();
        assertThat(spec().getSecurityContext().getSeccompProfile().getType()).isEqualTo("RuntimeDefault");
        assertThat(spec().getAutomountServiceAccountToken()).isFalse();
        assertThat(spec().getEnableServiceLinks()).isFalse();
        assertThat(Stream.of(spec().getHostNetwork(), spec().getHostPID(), spec().getHostIPC()))
                .containsOnlyNulls();
        SecurityContext own = hub().getSecurityContext();
        assertThat(own.getReadOnlyRootFilesystem()).isTrue();
        assertThat(own.getAllowPrivilegeEscalation()).isFalse();
        assertThat(own.getRunAsUser()).isNull();
        assertThat(own.getCapabilities().getDrop()).containsExactly("ALL");
        assertThat(own.getCapabilities().getAdd()).isEmpty();
        assertThat(hub().getResources().getRequests()).containsKeys("cpu", "memory");
        assertThat(hub().getResources().getLimits()).containsKey("memory");
    }

    /** A file below a {@code subPath} never changes while the pod runs. */
    void assertMountsFollowChanges() {
        Set<String> volumes = spec().getVolumes().stream().map(Volume::getName).collect(Collectors.toSet());
        assertThat(hub().getVolumeMounts())
                .extracting(VolumeMount::getName)
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(volumes);
        assertThat(hub().getVolumeMounts()).allSatisfy(mount -> {
            assertThat(mount.getSubPath()).isNull();
            assertThat(mount.getSubPathExpr()).isNull();
        });
        assertThat(hub().getVolumeMounts())
                .filteredOn(mount -> !Boolean.TRUE.equals(mount.getReadOnly()))
                .extracting(VolumeMount::getMountPath)
                .as("what the hub may write to")
                .isSubsetOf("/tmp", "/var/ledgerway/inbox");
    }

    /** The hub answers only for the groups that its settings name. */
    void assertProbesAskWhatTheHubAnswers() {
        Set<String> groups = new TreeSet<>();
        for (String key : hubKeys()) {
            if (key.startsWith(GROUP) && key.endsWith(".include")) {
                groups.add("/actuator/health/" + key.substring(GROUP.length(), key.length() - ".include".length()));
            }
        }
        assertThat(path(hub().getReadinessProbe()))
                .isEqualTo("/actuator/health/readiness")
                .isIn(groups);
        assertThat(path(hub().getLivenessProbe()))
                .isEqualTo("/actuator/health/liveness")
                .isIn(groups);
        assertThat(path(hub().getStartupProbe()))
                .isEqualTo("/actuator/health/liveness")
                .isIn(groups);
        assertThat(hub().getPorts())
                .singleElement()
                .satisfies(port -> assertThat(port.getContainerPort()).hasToString(hubSetting("server.port")));
        assertThat(hub().getStartupProbe().getPeriodSeconds()
                        * hub().getStartupProbe().getFailureThreshold())
                .as("seconds that a start may take, the wait for a database included")
                .isGreaterThanOrEqualTo(300);
    }

    /** Kubernetes kills a pod at the end of its grace, whatever it is doing: each limit of the hub's own must fit in. */
    void assertGraceOutlastsTheShutdown() {
        long beforeIt = hub().getLifecycle().getPreStop().getSleep().getSeconds();
        long camel = Long.parseLong(hubSetting("camel.main.shutdown-timeout"));
        long requests = 30;
        long signOut = 5;

        assertThat(spec().getTerminationGracePeriodSeconds())
                .isGreaterThanOrEqualTo(beforeIt + requests + camel + signOut + camel);
        assertThat(hubKeys())
                .as("Spring Boot's own limit of 30 s is counted")
                .doesNotContain("spring.lifecycle.timeout-per-shutdown-phase");
    }

    private static String path(Probe probe) {
        assertThat(probe.getHttpGet().getPort().getStrVal()).isEqualTo("http");
        return probe.getHttpGet().getPath();
    }

    private static String hubSetting(String key) {
        return String.valueOf(settings().getProperty(key));
    }

    private static Set<String> hubKeys() {
        return Set.of(settings().getPropertyNames());
    }

    private static EnumerablePropertySource<?> settings() {
        try {
            return (EnumerablePropertySource<?>) new YamlPropertySourceLoader()
                    .load("hub", new FileSystemResource("src/main/resources/application.yaml"))
                    .get(0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
