package io.ledgerway.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.ObjectMeta;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaim;
import io.fabric8.kubernetes.api.model.ServiceAccount;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscaler;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.env.PropertySource;
import org.springframework.core.io.FileSystemResource;

/** {@code k8s/}: each file by itself against the Kubernetes model, and, where {@code kubectl} is, what becomes of them. */
class KubernetesManifestsTest {

    @ParameterizedTest
    @MethodSource("manifests")
    void everyManifestKeepsToTheModelOfItsKind(Path file) {
        List<JsonNode> documents = Manifests.documents(Kustomize.read(file));

        assertThat(documents).isNotEmpty();
        if (documents.get(0).isArray()) {
            assertThat(documents.get(0))
                    .allSatisfy(change -> assertThat(change.fieldNames())
                            .toIterable()
                            .containsExactlyInAnyOrder("op", "path", "value"));
        } else {
            Manifests.read(Kustomize.read(file));
        }
    }

    static List<Path> manifests() {
        return Kustomize.manifests();
    }

    @Test
    void theModelRefusesWhatKubernetesDoesNotKnow() {
        String deployment = Kustomize.read(Kustomize.FOLDER.resolve("base/deployment.yaml"));

        assertThatThrownBy(() -> Manifests.read(deployment.replace("runAsNonRoot:", "runAsNotRoot:")))
                .hasMessageContaining("Unrecognized field \"runAsNotRoot\"");
        assertThatThrownBy(() -> Manifests.read(deployment.replace("runAsUser: 10001", "runAsUser: nobody")))
                .hasMessageContaining("nobody");
        assertThatThrownBy(() -> Manifests.read(deployment.replace("kind: Deployment", "kind: Deploiment")))
                .hasMessageContaining("No model of apps/v1/Deploiment");
        assertThatThrownBy(() -> Manifests.read(deployment.replace("apps/v1", "apps/v1beta1")))
                .hasMessageContaining("No model of apps/v1beta1/Deployment");
        assertThatThrownBy(() -> Manifests.read(deployment + "  replicas: 1\nspec: {}\n"))
                .hasMessageContaining("Duplicate field 'spec'");
    }

    @Test
    void everyFileIsUsedAndEveryNameIsAFile() {
        Set<Path> named = new HashSet<>();
        for (Path kustomization : Kustomize.kustomizations()) {
            for (Path name : Kustomize.named(kustomization)) {
                assertThat(name).as("named in %s", kustomization).exists();
                named.add(Files.isDirectory(name) ? name.resolve("kustomization.yaml") : name);
            }
        }

        assertThat(named).containsAll(Kustomize.manifests());
    }

    @Test
    void theConfigMapOfRoutesHoldsEveryRouteFile() throws Exception {
        try (Stream<Path> routes = Files.list(Path.of("routes"))) {
            assertThat(Kustomize.named(Path.of("routes", "kustomization.yaml")))
                    .containsExactlyInAnyOrderElementsOf(
                            routes.filter(file -> file.toString().endsWith(".camel.yaml"))
                                    .toList());
        }
    }

    @Test
    void theBaseIsConfinedAndStopsInItsOwnTime() {
        HubPod pod = HubPod.among(Manifests.read(Kustomize.read(Kustomize.FOLDER.resolve("base/deployment.yaml"))));

        assertRight(pod);
        assertThat(pod.variable("LEDGERWAY_INTAKE_INBOX")).isEqualTo("false");
    }

    @Test
    void noSecretStandsInTheSettings() throws Exception {
        for (Path file : List.of(
                Path.of("k8s/base/settings/application.yaml"),
                Path.of("k8s/overlays/staging/settings/application.yaml"),
                Path.of("k8s/overlays/production/settings/application.yaml"))) {
            for (PropertySource<?> source :
                    new YamlPropertySourceLoader().load(file.toString(), new FileSystemResource(file))) {
                assertThat(((EnumerablePropertySource<?>) source).getPropertyNames())
                        .as(file.toString())
                        .contains("spring.datasource.url")
                        .noneMatch(key -> key.matches(".*(password|secret|api-key|-hash|session-key).*"));
                assertThat(String.valueOf(source.getProperty("spring.datasource.url")))
                        .startsWith("jdbc:postgresql://")
                        .doesNotContain("password");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"staging", "production"})
    void anOverlayIsWholeAndTight(String overlay) throws Exception {
        List<HasMetadata> objects = Manifests.read(
                Kustomize.build(Kustomize.FOLDER.resolve("overlays").resolve(overlay)));
        HubPod pod = HubPod.among(objects);

        assertRight(pod);
        assertThat(pod.hub().getImage()).doesNotEndWith(":latest").contains("/", ":");
        Map<String, ConfigMap> maps = configMaps(objects);
        assertThat(maps.keySet()).containsAll(pod.neededConfigMaps()).contains("ledgerway-lookups-uniconta");
        assertThat(maps.get("ledgerway-routes").getData()).isEqualTo(routes());
        assertThat(maps.get("ledgerway-settings").getData())
                .containsOnly(Map.entry(
                        "application.yaml",
                        Kustomize.read(Path.of("k8s/overlays", overlay, "settings/application.yaml"))));
        assertThat(maps.get("ledgerway-dashboard").getMetadata().getLabels()).containsEntry("grafana_dashboard", "1");
        assertThat(the(ServiceAccount.class, objects).getAutomountServiceAccountToken())
                .isFalse();
        assertThat(the(ServiceAccount.class, objects).getMetadata().getName())
                .isEqualTo(pod.spec().getServiceAccountName());
        assertSelected(pod.deployment(), objects);
        assertThat(egressPorts(objects)).isEqualTo(Set.of("53", "443", "5432"));
        assertThat(the(HorizontalPodAutoscaler.class, objects).getSpec().getMinReplicas())
                .isGreaterThanOrEqualTo(2);
        assertThat(pod.deployment().getSpec().getReplicas()).isNull();
        assertThat(objects.stream()
                        .map(HasMetadata::getMetadata)
                        .map(ObjectMeta::getNamespace)
                        .collect(Collectors.toSet()))
                .as("all in one namespace, which itself is in none")
                .hasSize(2)
                .containsNull();
    }

    @Test
    void theComponentsThatNoOverlayHasFitProduction() throws Exception {
        Path folder = Files.createTempDirectory(Path.of("target"), "kustomize");
        Path k8s = folder.toAbsolutePath().relativize(Kustomize.FOLDER.toAbsolutePath());
        Files.writeString(folder.resolve("kustomization.yaml"), """
                resources: [%1$s/overlays/production]
                components: [%1$s/components/inbox, %1$s/components/cilium]
                """.formatted(
                        k8s.toString().replace('\\', '/')));

        List<HasMetadata> objects = Manifests.read(Kustomize.build(folder));

        HubPod pod = HubPod.among(objects);
        assertRight(pod);
        assertThat(pod.variable("LEDGERWAY_INTAKE_INBOX")).isEqualTo("true");
        assertThat(pod.variable("LEDGERWAY_INBOX_DIRECTORY")).isEqualTo("/var/ledgerway/inbox");
        assertThat(the(PersistentVolumeClaim.class, objects).getSpec().getAccessModes())
                .containsExactly("ReadWriteMany");
        assertThat(egressPorts(objects))
                .as("the way to the systems is Cilium's now")
                .isEqualTo(Set.of("53", "5432"));
    }

    private static void assertRight(HubPod pod) {
        pod.assertConfined();
        pod.assertMountsFollowChanges();
        pod.assertProbesAskWhatTheHubAnswers();
        pod.assertGraceOutlastsTheShutdown();
        assertThat(pod.deployment().getSpec().getStrategy().getRollingUpdate())
                .as("a new pod is ready before an old one goes")
                .satisfies(update -> {
                    assertThat(update.getMaxUnavailable().getIntVal()).isZero();
                    assertThat(update.getMaxSurge().getIntVal()).isPositive();
                });
        assertThat(pod.variable("SPRING_CONFIG_IMPORT")).isEqualTo("optional:configtree:/etc/ledgerway/secrets/");
    }

    /** Policies, budget and autoscaler mean these pods and no others. */
    private static void assertSelected(Deployment deployment, List<HasMetadata> objects) {
        Map<String, String> labels = deployment.getSpec().getSelector().getMatchLabels();
        assertThat(deployment.getSpec().getTemplate().getMetadata().getLabels()).containsAllEntriesOf(labels);
        assertThat(all(NetworkPolicy.class, objects))
                .hasSize(3)
                .allSatisfy(
                        policy -> assertThat(policy.getSpec().getPodSelector().getMatchLabels())
                                .isEqualTo(labels));
        assertThat(the(PodDisruptionBudget.class, objects)
                        .getSpec()
                        .getSelector()
                        .getMatchLabels())
                .isEqualTo(labels);
        assertThat(the(HorizontalPodAutoscaler.class, objects)
                        .getSpec()
                        .getScaleTargetRef()
                        .getName())
                .isEqualTo(deployment.getMetadata().getName());
    }

    private static Set<String> egressPorts(List<HasMetadata> objects) {
        Set<String> ports = new TreeSet<>();
        all(NetworkPolicy.class, objects)
                .forEach(policy -> policy.getSpec().getEgress().forEach(way -> {
                    assertThat(way.getTo()).isNotEmpty();
                    assertThat(way.getPorts())
                            .isNotEmpty()
                            .allSatisfy(port ->
                                    ports.add(String.valueOf(port.getPort().getValue())));
                }));
        return ports;
    }

    private static Map<String, ConfigMap> configMaps(List<HasMetadata> objects) {
        Map<String, ConfigMap> maps = new TreeMap<>();
        all(ConfigMap.class, objects).forEach(map -> maps.put(map.getMetadata().getName(), map));
        return maps;
    }

    private static Map<String, String> routes() throws Exception {
        try (Stream<Path> files = Files.list(Path.of("routes"))) {
            return files.filter(file -> file.toString().endsWith(".camel.yaml"))
                    .collect(Collectors.toMap(file -> file.getFileName().toString(), Kustomize::read));
        }
    }

    private static <T extends HasMetadata> T the(Class<T> kind, List<HasMetadata> objects) {
        List<T> found = all(kind, objects);
        assertThat(found).as(kind.getSimpleName()).hasSize(1);
        return found.get(0);
    }

    private static <T extends HasMetadata> List<T> all(Class<T> kind, List<HasMetadata> objects) {
        return objects.stream().filter(kind::isInstance).map(kind::cast).toList();
    }
}
