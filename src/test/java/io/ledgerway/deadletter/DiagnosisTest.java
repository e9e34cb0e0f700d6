package io.ledgerway.deadletter;

import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerway.cause.Cause;
import io.ledgerway.cause.CausedException;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.net.ConnectException;
import org.apache.camel.RuntimeCamelException;
import org.apache.camel.http.base.HttpOperationFailedException;
import org.junit.jupiter.api.Test;

class DiagnosisTest {

    @Test
    void whoeverKnewTheCauseIsHeardThroughAllWrappers() {
        Cause known = new Cause("PERIOD_CLOSED", "March is closed.", "Open it.");

        assertThat(Diagnosis.of(
                        new RuntimeCamelException(new InvocationTargetException(new CausedException(known))), "r"))
                .isEqualTo(known);
    }

    @Test
    void wrappersAreNotTheCause() {
        Cause cause = Diagnosis.of(new RuntimeCamelException(new ConnectException("Connection refused")), "poll");

        assertThat(cause.code()).isEqualTo("CONNECT");
        assertThat(cause.message()).isEqualTo("Route poll failed: ConnectException: Connection refused.");
    }

    @Test
    void codesAreTheNamesOfTheExceptions() {
        assertThat(Diagnosis.code(HttpOperationFailedException.class)).isEqualTo("HTTP_OPERATION_FAILED");
        assertThat(Diagnosis.code(IOException.class)).isEqualTo("IO");
        assertThat(Diagnosis.code(java.sql.SQLSyntaxErrorException.class)).isEqualTo("SQL_SYNTAX_ERROR");
        assertThat(Diagnosis.code(Exception.class)).isEqualTo("EXCEPTION");
        assertThat(Diagnosis.code(new RuntimeException() {}.getClass())).isEqualTo("RUNTIME");
    }

    @Test
    void anEndlessChainAndAMissingExceptionStillGiveACause() {
        Exception one = new Exception("one");
        Exception two = new Exception("two", one);
        one.initCause(two);

        assertThat(Diagnosis.of(one, "r").code()).isEqualTo("EXCEPTION");
        assertThat(Diagnosis.of(null, "r").code()).isEqualTo("FAILED");
        assertThat(Diagnosis.of(new Exception("x".repeat(1000)), "r").message()).hasSizeLessThan(600);
    }
}
