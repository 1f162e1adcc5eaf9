"""serve_crowd.py BINARY FOLDER: serves the folder, crowds the server in several ways, and asks for a page beside each crowd."""
import http.client
import os
import re
import socket
import subprocess
import sys
import threading
import time

most_seconds = 2
binary, folder = sys.argv[1:]
server = subprocess.Popen([binary, "serve", folder, "--port", "0", "--quiet"], stdout=subprocess.PIPE, text=True)
failures = []


def call():
    return socket.create_connection(("127.0.0.1", port), timeout=10)


def asking(path):
    one = call()
    one.sendall(request(path))
    return one


def request(path):
    return f"GET {path} HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\n\r\n".encode()


def page_beside(crowd):
    """A page comes whole, and soon."""
    begin = time.monotonic()
    try:
        connection = http.client.HTTPConnection("127.0.0.1", port, timeout=10)
        connection.request("GET", "/")
        answer = connection.getresponse()
        whole = answer.status == 200 and b"</html>" in answer.read()
    except OSError as problem:
        failures.append(f"beside {crowd}: {problem}")
        return
    seconds = time.monotonic() - begin
    if not whole or seconds > most_seconds:
        failures.append(f"beside {crowd}: {'a page' if whole else 'no page'} after {seconds:.1f} s")


def drip(crowd, ended):
    while not ended.wait(0.3):
        for one in crowd:
            try:
                one.send(b"x")
            except OSError:
                pass


try:
    port = int(re.fullmatch(r"http://127\.0\.0\.1:(\d+)/\n", server.stdout.readline()).group(1))
    size = os.path.getsize(f"{folder}/documents/annual-report.txt")
    document = "/data/documents/annual-report.txt"

    silent = [call() for _ in range(500)]
    page_beside("500 that say nothing")
    for one in silent:
        one.close()

    dripping = [call() for _ in range(100)]
    for one in dripping:
        one.send(b"GET / HTTP/1.1\r\nX: ")
    ended = threading.Event()
    drips = threading.Thread(target=drip, args=(dripping, ended))
    drips.start()
    time.sleep(0.7)
    page_beside("100 that drip")
    ended.set()
    drips.join()

    unread = [asking(document) for _ in range(60)]
    time.sleep(0.3)
    page_beside("60 that do not read")
    took = 0
    while piece := unread[0].recv(1 << 20):
        took += len(piece)
    if took <= size:
        failures.append(f"a reader who was slow at first got {took} bytes of {size}")

    piped = call()
    piped.sendall(request(document) + request("/") * 50)
    piped.shutdown(socket.SHUT_WR)
    took = 0
    while piece := piped.recv(1 << 20):
        took += len(piece)
    if not size < took < size + 2000:
        failures.append(f"who asks for more at once gets {took} bytes of the first, which has {size}")
finally:
    server.terminate()
    if server.wait(10) != 0:
        failures.append(f"the server ended with {server.returncode}")
for failure in failures:
    print(failure)
sys.exit(1 if failures else 0)
