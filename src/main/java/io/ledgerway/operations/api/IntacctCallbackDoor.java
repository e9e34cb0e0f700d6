package io.ledgerway.operations.api;

import io.ledgerway.intacct.IntacctCallbacks;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Where Intacct posts what became of requests that it executes later. The only door with credentials of its own:
 * {@code callback-user} and {@code callback-password} of the connection.
 */
@RestController
@RequestMapping("/callbacks/intacct/{connection}")
class IntacctCallbackDoor {

    static final int LONGEST_BODY = 10 * 1024 * 1024;

    private final IntacctCallbacks callbacks;

    IntacctCallbackDoor(IntacctCallbacks callbacks) {
        this.callbacks = callbacks;
    }

    /** 200 when it is kept; 401, 413 and 422 without a word to strangers. */
    @PostMapping
    ResponseEntity<Void> take(@PathVariable String connection, HttpServletRequest request) throws IOException {
        if (!callbacks.mayCall(connection, request.getHeader(HttpHeaders.AUTHORIZATION))) {
            return ResponseEntity.status(HttpStatus.UNAUTHORIZED)
                    .header(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"Ledgerway callbacks\"")
                    .build();
        }
        byte[] body = request.getInputStream().readNBytes(LONGEST_BODY + 1);
        if (body.length > LONGEST_BODY) {
            return ResponseEntity.status(HttpStatus.PAYLOAD_TOO_LARGE).build();
        }
        IntacctCallbacks.Receipt receipt = callbacks.take(connection, new String(body, StandardCharsets.UTF_8));
        return ResponseEntity.status(
                        receipt == IntacctCallbacks.Receipt.TAKEN ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_ENTITY)
                .build();
    }
}
