package io.ledgerway.sandbox.intacct;

import io.ledgerway.sandbox.Answer;
import io.ledgerway.sandbox.Call;
import io.ledgerway.sandbox.Simulator;
import io.ledgerway.sandbox.XmlElement;
import io.ledgerway.sandbox.XmlWriting;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The gateway's HTTP side (apis/intacct.md 1.1). */
final class Gateway implements Simulator {

    /** Media type of answers; note {@code encoding}, not {@code charset}. */
    static final String XML = "text/xml; encoding=\"UTF-8\"";

    static final String PATH = "/ia/xml/xmlgw.phtml";
    private static final List<String> TAKEN = List.of("application/xml", "x-intacct-xml-request");
    private static final Pattern FUNCTION = Pattern.compile("<function\\b[^>]*>\\s*<([A-Za-z_]+)");
    private static final Pattern OBJECT = Pattern.compile("<object>\\s*(\\w+)|<get(?:_list)? [^>]*object=\"(\\w+)\"");
    private static final Pattern SESSION = Pattern.compile("<sessionid>\\s*([^<\\s]*)");

    private final RequestDesk requests;
    private final SignInDesk desk;
    private final Responses responses;
    private final Habits habits;
    private final ControlRoom controlRoom;

    Gateway(RequestDesk requests, SignInDesk desk, Responses responses, Habits habits, ControlRoom controlRoom) {
        this.requests = requests;
        this.desk = desk;
        this.responses = responses;
        this.habits = habits;
        this.controlRoom = controlRoom;
    }

    /** The first function, and the object it reads, such as {@code query ARINVOICE}. */
    @Override
    public String operation(Call call) {
        Matcher function = FUNCTION.matcher(call.body());
        if (!function.find()) {
            return call.toString();
        }
        Matcher object = OBJECT.matcher(call.body());
        String name = function.group(1);
        if (name.startsWith("create") || !object.find()) {
            return name;
        }
        return name + " " + (object.group(1) == null ? object.group(2) : object.group(1));
    }

    @Override
    public Answer answer(Call call) throws Exception {
        if (!call.path().equals(PATH)) {
            return Answer.empty(404);
        }
        if (!call.method().equals("POST")) {
            return Answer.empty(405).with("Allow", "POST");
        }
        String type = String.valueOf(call.header("Content-Type")).toLowerCase(Locale.ROOT);
        if (TAKEN.stream().noneMatch(type::startsWith)) {
            return serverError(400);
        }
        return Answer.text(200, XML, requests.answer(call.body(), "http://" + call.header("Host") + PATH));
    }

    @Override
    public void expireSession(Call call) {
        Matcher session = SESSION.matcher(call.body());
        if (session.find()) {
            String id = session.group(1);
            desk.end(each -> each.id().equals(id));
        }
    }

    @Override
    public Answer tooManyRequests(Duration retryAfter) {
        Answer answer = xml(
                429, responses.gatewayError("GW-0010", "API rate limit exceeded for the contracted level of service"));
        return habits.get().retryAfterHeader()
                ? answer.with("Retry-After", String.valueOf(Math.max(1, retryAfter.toSeconds())))
                : answer;
    }

    /** 200 is an empty body, 400 the gateway's own refusal, 401 a control failure; what is over 499 a page of the CDN. */
    @Override
    public Answer serverError(int status) {
        return switch (status) {
            case 200 -> Answer.text(200, XML, "");
            case 400 -> xml(400, responses.gatewayError("GW-0011", "Invalid Request"));
            case 401 ->
                xml(
                        401,
                        responses.controlFailure(
                                Control.unreadable(),
                                new Refused(
                                        "XMLGW_JPP0002",
                                        "Sign-in information is incorrect. Please check your request.")));
            default -> Simulator.super.serverError(status);
        };
    }

    @Override
    public Answer control(Call call) throws Exception {
        return controlRoom.answer(call);
    }

    private static Answer xml(int status, XmlElement response) {
        return Answer.text(status, XML, XmlWriting.document(response, false));
    }
}
