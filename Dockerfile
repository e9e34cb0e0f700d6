# syntax=docker/dockerfile:1
# The hub as an image: ./mvnw package, then docker build -t registry.example.com/ledgerway:0.1.0 .
# Layers from what changes least to what changes most; why this and not Jib: docs/decisions/0012-an-image-with-trained-classes.md

FROM eclipse-temurin:25-jre AS layers
WORKDIR /build
COPY target/ledgerway.jar .
RUN java -Djarmode=tools -jar ledgerway.jar extract --layers --destination layers

FROM eclipse-temurin:25-jre
LABEL org.opencontainers.image.title="Ledgerway" \
      org.opencontainers.image.description="Moves time entries and invoices between business systems, each one exactly once in effect"
WORKDIR /opt/ledgerway
COPY --from=layers /build/layers/dependencies/ ./
COPY --from=layers /build/layers/spring-boot-loader/ ./
COPY --from=layers /build/layers/snapshot-dependencies/ ./
COPY --from=layers /build/layers/application/ ./

# The archive holds for exactly these jars, down to their time stamps, so it is made here and not in the stage before.
RUN --mount=type=bind,source=routes,target=/training/routes \
    --mount=type=bind,source=docker/train.sh,target=/training/train.sh \
    sh /training/train.sh /opt/ledgerway

# Before USER: not every builder leaves the folder to root.
WORKDIR /etc/ledgerway
# A number, so that Kubernetes can see that it is not root. Nothing of the image is this user's to write.
USER 10001:10001
EXPOSE 8080
# More options by JDK_JAVA_OPTIONS. An archive that does not fit is only slower: share, if you can.
ENTRYPOINT ["java", "-Xshare:auto", "-XX:SharedArchiveFile=/opt/ledgerway/ledgerway.jsa", "-jar", "/opt/ledgerway/ledgerway.jar"]
