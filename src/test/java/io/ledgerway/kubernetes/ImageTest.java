package io.ledgerway.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.VolumeMount;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The image and the pods that run it say the same of user, folders, port and options. */
class ImageTest {

    private static final String FILE = Kustomize.read(Path.of("Dockerfile"));
    private static final HubPod POD =
            HubPod.among(Manifests.read(Kustomize.read(Kustomize.FOLDER.resolve("base/deployment.yaml"))));

    @Test
    void theImageRunsAsTheUserOfThePods() {
        Long user = POD.spec().getSecurityContext().getRunAsUser();

        assertThat(last("USER (.+)")).isEqualTo(user + ":" + user);
        assertThat(POD.spec().getSecurityContext().getRunAsGroup()).isEqualTo(user);
    }

    @Test
    void theHubFindsItsFoldersWhereThePodsMountThem() {
        String folder = last("WORKDIR (.+)");

        assertThat(POD.hub().getVolumeMounts())
                .extracting(VolumeMount::getMountPath)
                .contains(folder + "/config", folder + "/routes", folder + "/kamelets");
        assertThat(POD.variable("SPRING_CONFIG_IMPORT")).endsWith("configtree:" + folder + "/secrets/");
        assertThat(last("EXPOSE (\\d+)"))
                .isEqualTo(POD.hub().getPorts().get(0).getContainerPort().toString());
    }

    @Test
    void theClassesAreTrainedAsTheyAreUsed() {
        String training = Kustomize.read(Path.of("docker", "train.sh"));
        String archive = last("-XX:SharedArchiveFile=([^\"]+)");

        assertThat(training)
                .contains("-XX:ArchiveClassesAtExit=\"$app/" + Path.of(archive).getFileName() + "\"");
        assertThat(last("train\\.sh (/\\S+)"))
                .isEqualTo(Path.of(archive).getParent().toString());
        assertThat(POD.variable("JDK_JAVA_OPTIONS").split(" "))
                .filteredOn(option -> option.matches("-XX:\\+Use.+GC|-XX:TieredStopAtLevel=.+"))
                .hasSize(2)
                .allSatisfy(option -> assertThat(training).contains(option));
    }

    @Test
    void whatTheImageTakesIsNotKeptFromIt() {
        List<String> allowed = Kustomize.read(Path.of(".dockerignore"))
                .lines()
                .filter(line -> line.startsWith("!"))
                .map(line -> line.substring(1))
                .toList();

        assertThat(allowed).containsExactlyInAnyOrder("target/ledgerway.jar", "routes/*.camel.yaml", "docker/train.sh");
        assertThat(FILE).contains("COPY target/ledgerway.jar", "source=routes,", "source=docker/train.sh,");
    }

    private static String last(String pattern) {
        List<MatchResult> found =
                Pattern.compile(pattern).matcher(FILE).results().toList();
        assertThat(found).as(pattern).isNotEmpty();
        return found.get(found.size() - 1).group(1);
    }
}
